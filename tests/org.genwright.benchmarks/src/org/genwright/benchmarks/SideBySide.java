package org.genwright.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Contenders measured by turns in one run: whatever else the machine does meets all of them alike.
 *
 * @param warmUp      repetitions of each that are not counted
 * @param repetitions repetitions of each that are
 */
record SideBySide(int warmUp, int repetitions) {

	/**
	 * What one contender came to.
	 *
	 * @param name    of the contender
	 * @param times   milliseconds of its repetitions
	 * @param ratios  times divided by those of the first contender in the same turn
	 * @param score   of the first repetition: there, rounding has not yet driven contenders apart
	 */
	record Outcome(String name, Spread times, Spread ratios, double score) {
	}

	/** Measures all and closes them; the first is the one that the others are compared with. */
	List<Outcome> measure(List<Contender> contenders) throws IOException {
		double[][] times = new double[contenders.size()][repetitions];
		double[] scores = new double[contenders.size()];
		for (int turn = -warmUp; turn < repetitions; turn++) {
			for (int i = 0; i < contenders.size(); i++) {
				Contender.Result result = contenders.get(i).repeat();
				scores[i] = turn == -warmUp ? result.score() : scores[i];
				if (turn >= 0) {
					times[i][turn] = result.milliseconds();
				}
			}
		}
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < contenders.size(); i++) {
			outcomes.add(new Outcome(contenders.get(i).name(), Spread.of(times[i]), Spread.of(ratios(times[i], times[0])), scores[i]));
			contenders.get(i).close();
		}
		return outcomes;
	}

	private static double[] ratios(double[] times, double[] first) {
		double[] ratios = new double[times.length];
		for (int turn = 0; turn < times.length; turn++) {
			ratios[turn] = times[turn] / first[turn];
		}
		return ratios;
	}
}

package org.genwright.data.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.dataset.Step;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomStream;

/**
 * {@code u = (x - shift) / width} per value; {@code log|det du/dx| = -Σ log width}. One shift and width may serve all
 * values.
 */
final class AffineStep implements Step {

	/**
	 * How the step is called.
	 *
	 * @param type        the id of its type
	 * @param shift       the name of the shift in records
	 * @param width       the name of the width in records
	 * @param description the step in words
	 */
	record Words(String type, String shift, String width, String description) {
	}

	private final Words words;
	private final double[] shift;
	private final double[] width;
	private final double logWidth;

	/**
	 * Makes a step.
	 *
	 * @param shift [D], or [1] for all values
	 * @param width [D], or [1] for all values; each above 0
	 */
	AffineStep(Words words, double[] shift, double[] width) {
		this.words = words;
		this.shift = shift;
		this.width = width;
		this.logWidth = Arrays.stream(width).map(Math::log).sum();
	}

	/**
	 * Restores a step.
	 *
	 * @throws ProblemException if the record does not hold as many shifts as widths above 0
	 */
	static AffineStep restore(Words words, Map<String, Object> values) throws ProblemException {
		StepRecord record = new StepRecord(words.type, values);
		double[] shift = record.numbers(words.shift);
		double[] width = record.numbers(words.width);
		if (shift.length != width.length || Arrays.stream(width).anyMatch(value -> value <= 0)) {
			throw record.damaged("as many '" + words.width + "' above 0 as '" + words.shift + "'");
		}
		return new AffineStep(words, shift, width);
	}

	@Override
	public String type() {
		return words.type;
	}

	@Override
	public double forward(double[] x, int row, RandomStream noise) {
		for (int d = 0; d < x.length; d++) {
			int at = shift.length == 1 ? 0 : d;
			x[d] = (x[d] - shift[at]) / width[at];
		}
		return shift.length == 1 ? -x.length * logWidth : -logWidth;
	}

	@Override
	public void inverse(double[] u) {
		for (int d = 0; d < u.length; d++) {
			int at = shift.length == 1 ? 0 : d;
			u[d] = u[d] * width[at] + shift[at];
		}
	}

	@Override
	public Map<String, Object> record() {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put(words.shift, StepRecord.list(shift));
		record.put(words.width, StepRecord.list(width));
		return record;
	}

	@Override
	public String describe() {
		return words.description;
	}
}

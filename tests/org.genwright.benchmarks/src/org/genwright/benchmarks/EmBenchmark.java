package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.family.mixture.GaussianMixtureFamily;
import org.genwright.nn.Backend;
import org.genwright.nn.rng.RandomStream;

/**
 * EM on 100,000 rows of 16 columns, 16 components with full covariances, 20 iterations, against scikit-learn from the
 * same start: by turns in one run, with the same number of threads. Both also say the log-likelihood they end at.
 */
public final class EmBenchmark {

	private static final int ROWS = 100_000;
	private static final int DIMENSIONS = 16;
	private static final int COMPONENTS = 16;
	private static final int ITERATIONS = 20;
	private static final int WARM_UP = 2;
	private static final int REPETITIONS = 7;

	private EmBenchmark() {
	}

	/**
	 * Measures and writes the table.
	 *
	 * @param arguments the peer's program, the report file
	 */
	public static void main(String[] arguments) throws IOException, ProblemException {
		Path peerProgram = Path.of(arguments[0]);
		Path report = Path.of(arguments[1]);
		EmData data = EmData.of(ROWS, DIMENSIONS, COMPONENTS);
		Path start = Files.createTempFile("start", ".json");
		Files.writeString(start, data.start());
		Report table = new Report("EM", String.format(Locale.ROOT,
				"Gaussian mixture by EM: %,d rows, %d columns, %d components, full covariances, %d iterations, double precision on both sides.", ROWS,
				DIMENSIONS, COMPONENTS, ITERATIONS));
		for (int threads : new int[] {1, 2}) {
			measure(data, start, peerProgram, threads, table);
		}
		Files.delete(start);
		table.writeInto(report);
	}

	private static void measure(EmData data, Path start, Path peerProgram, int threads, Report table) throws IOException, ProblemException {
		Optional<Peer> found = Peer.python(peerProgram, threads, ROWS, DIMENSIONS, COMPONENTS, ITERATIONS);
		if (found.isEmpty()) {
			System.out.println("Python with scikit-learn is not here: the peer is skipped.");
		}
		double[] ours = new double[REPETITIONS];
		double[] theirs = new double[REPETITIONS];
		double[] scores = new double[2];
		for (int i = -WARM_UP; i < REPETITIONS; i++) {
			Peer.Result own = fit(data, start, threads);
			scores[0] = own.score();
			if (i >= 0) {
				ours[i] = own.milliseconds();
			}
			if (found.isPresent()) {
				Peer.Result result = found.get().repeat();
				scores[1] = result.score();
				if (i >= 0) {
					theirs[i] = result.milliseconds();
				}
			}
		}
		table.add(threads, Spread.of(ours), scores[0], found.map(Peer::name), Spread.of(theirs), scores[1]);
		if (found.isPresent()) {
			found.get().close();
		}
	}

	/** Does the iterations; opening the session, which copies the data and reads the start, is not timed, as with the peer. */
	private static Peer.Result fit(EmData data, Path start, int threads) throws ProblemException {
		GaussianMixtureFamily family = new GaussianMixtureFamily();
		SettingValues settings = SettingValues.parse(family.settings(), Map.of("components", "" + COMPONENTS, "covariance", "full",
				"initialisation", "given", "initial-parameters", start.toString(), "starts", "1", "tolerance", "0", "max-iterations", "" + ITERATIONS), "benchmark");
		List<String> columns = IntStream.range(0, DIMENSIONS).mapToObj(d -> "x" + d).toList();
		ModelContext model = new ModelContext(settings, DataShape.of(DIMENSIONS), columns, List.of(), Backend.HOST, threads);
		TrainingContext context = new TrainingContext(model, data, Optional.empty(), RandomStream.of(1), start.toAbsolutePath().getParent());
		try (TrainingSession session = family.trainer().start(context)) {
			long started = System.nanoTime();
			while (!session.finished()) {
				session.advance();
			}
			double milliseconds = (System.nanoTime() - started) / 1e6;
			double[] logProb = session.model().density().orElseThrow().logProb(data.x(), ROWS); // [N]
			double sum = 0;
			for (double value : logProb) {
				sum += value;
			}
			return new Peer.Result(milliseconds, sum / ROWS);
		}
	}
}

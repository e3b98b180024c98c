package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		Path peerProgram = Path.of(arguments[0], "em.py");
		EmData data = EmData.of(ROWS, DIMENSIONS, COMPONENTS);
		Path start = Files.createTempFile("start", ".json");
		Files.writeString(start, data.start());
		Report table = new Report("EM", String.format(Locale.ROOT,
				"Gaussian mixture by EM: %,d rows, %d columns, %d components, full covariances, %d iterations, double precision on both sides.", ROWS,
				DIMENSIONS, COMPONENTS, ITERATIONS), "ms", "mean log-likelihood");
		for (int threads : new int[] {1, 2}) {
			List<Contender> contenders = new ArrayList<>(List.of(new Fits(data, start, threads)));
			Peer.python(peerProgram, threads, ROWS, DIMENSIONS, COMPONENTS, ITERATIONS).ifPresent(contenders::add);
			table.add("" + threads, new SideBySide(WARM_UP, REPETITIONS).measure(contenders));
		}
		Files.delete(start);
		table.writeInto(Path.of(arguments[1]));
	}

	/** Our fits from one start. */
	private record Fits(EmData data, Path start, int threads) implements Contender {

		@Override
		public String name() {
			return "Genwright";
		}

		@Override
		public Result repeat() throws IOException {
			try {
				return fit(data, start, threads);
			} catch (ProblemException e) {
				throw new IOException(e);
			}
		}

		@Override
		public void close() {
			// nothing is kept between fits
		}
	}

	/** Does the iterations; opening the session, which copies the data and reads the start, is not timed, as with the peer. */
	private static Contender.Result fit(EmData data, Path start, int threads) throws ProblemException {
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
			return new Contender.Result(milliseconds, sum / ROWS);
		}
	}
}

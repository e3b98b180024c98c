package org.genwright.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Density;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.LatentModel;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.Samples;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.json.Json;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.tensor.Safetensors;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.nn.Backend;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every family promises, tested on two clusters in the plane. A family's test class extends it, names the family
 * and quick settings, and the mean log-likelihood (or another score) that training must reach. Tests of properties a
 * family does not have, such as an exact density, are skipped.
 */
public abstract class FamilyContract {

	private static final int ROWS = 300;
	private static final int SAMPLES = 10_000;
	private static final RandomStream DRAWS = RandomStream.of(7).child("draws");

	/** The examples every test trains on. */
	protected static final ArrayExamples TOY = Toys.twoClusters(ROWS, 1);

	/** Returns the family under test. */
	protected abstract GenerativeFamily family();

	/** Returns settings that train in well under a second and at least two steps, if the family takes more than one. */
	protected abstract Map<String, String> settings();

	/** Returns the {@link #score} that training must reach. */
	protected abstract double reachableScore();

	/** Returns the model, with its networks if the family has any. */
	protected Architecture architecture() {
		return ArchitectureFactory.eINSTANCE.createArchitecture();
	}

	/** Returns the number V of values 0 … V-1 of discrete {@link #examples()}, 0 for continuous ones. */
	protected int levels() {
		return 0;
	}

	/** Returns the examples to train on: {@link #TOY}, or what discrete families make of it, two values each. */
	protected ArrayExamples examples() {
		return TOY;
	}

	/** Returns the names of the toy's two classes for a class-conditional model, else none. */
	protected List<String> classes() {
		return List.of();
	}

	/** Returns how good a model is, larger is better: the mean log-density of the training data unless overridden. */
	protected double score(TrainedModel model) {
		return mean(model.density().orElseThrow());
	}

	/** Returns the mean log-density of the training data. */
	private double mean(Density density) {
		return Arrays.stream(density.logProb(examples().x(), ROWS)).average().orElseThrow();
	}

	/** Returns how far log-densities of the two kernel sets may differ, relative to max(1, |logProb|). */
	protected double backendTolerance() {
		return 1e-9;
	}

	/** Returns a runner with these settings on the toy. */
	protected final FamilyRunner runner() {
		return FamilyRunner.of(family(), settings(), examples()).architecture(architecture(), levels()).classes(classes());
	}

	@Test
	void declarationStandsWithoutGivenSettings() throws ProblemException {
		SettingValues.parse(family().settings(), Map.of(), "Defaults");
		long distinct = family().settings().stream().map(Setting::id).distinct().count();
		assertEquals(family().settings().size(), distinct, "setting ids are unique");
		assertTrue(family().summary().endsWith("."), "the summary is a sentence");
		assertFalse(family().references().isEmpty(), "there is something to read");
		for (Setting<?> setting : family().settings()) {
			assertTrue(setting.description().endsWith("."), () -> "the description of '" + setting.id() + "' is a sentence");
		}
	}

	@Test
	void skeletonPlatesAndObjectiveAreWholeAndReferOnlyToWhatThereIs() throws ProblemException {
		ModelContext model = runner().model();
		DeclaredDrawings.require(family(), model.settings(), model.profile());
	}

	@Test
	void stepsCountFromOneWithFiniteScalarsAndGrowingProgress() throws ProblemException {
		try (TrainingSession session = runner().start()) {
			assertEquals(0, session.step());
			while (!session.finished()) {
				StepReport report = session.advance();
				assertEquals(session.step(), report.step());
				report.scalars().forEach((name, value) -> assertTrue(Double.isFinite(value), name));
				assertTrue(session.progress() >= 0 && session.progress() <= 1, "progress is a share");
			}
			assertEquals(1, session.progress(), 1e-12);
		}
	}

	@Test
	void trainingImprovesTheModelAndReachesItsScore() throws ProblemException {
		try (TrainingSession session = runner().start()) {
			double before = score(session.model());
			FamilyRunner.finish(session);
			double after = score(session.model());
			assertTrue(after >= before - 1e-12, () -> "score before " + before + ", after " + after);
			assertTrue(after >= reachableScore(), () -> "score " + after);
		}
	}

	@Test
	void sameSeedGivesTheSameBits() throws ProblemException {
		Checkpoint first = runner().run();
		Checkpoint second = runner().run();
		assertEquals(first, second);
		assertArrayEquals(sample(first, SAMPLES).x(), sample(second, SAMPLES).x());
	}

	@Test
	void numberOfThreadsChangesNoBit() throws ProblemException {
		Checkpoint one = runner().threads(1).run();
		assertEquals(one, runner().threads(3).run());
		try (TrainedModel serial = runner().threads(1).load(one.weights());
				TrainedModel parallel = runner().threads(3).load(one.weights())) {
			assumeTrue(serial.density().isPresent(), "the family has a density");
			assertArrayEquals(logProb(serial), logProb(parallel));
		}
	}

	@Test
	void sampleHasTheShapeOfTheDataAndDependsOnItsStream() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			assertEquals(2, model.dimensions());
			assertEquals(0, model.sample(0, OptionalInt.empty(), DRAWS).x().length);
			Samples samples = model.sample(50, OptionalInt.empty(), DRAWS);
			assertEquals(50, samples.n());
			assertEquals(50 * 2, samples.x().length);
			assertEquals(50, samples.labels().length);
			assertTrue(Arrays.stream(samples.x()).allMatch(Double::isFinite));
			assertNotEquals(samples.x()[0], model.sample(50, OptionalInt.empty(), DRAWS.child(1)).x()[0]);
		}
	}

	@Test
	void storedWeightsLoadAsTheSameModel(@TempDir Path folder) throws ProblemException, IOException {
		try (TrainingSession session = runner().start()) {
			Checkpoint checkpoint = stored(FamilyRunner.finish(session), folder);
			try (TrainedModel model = session.model(); TrainedModel loaded = runner().load(checkpoint.weights())) {
				assertArrayEquals(model.sample(20, OptionalInt.empty(), DRAWS).x(),
						loaded.sample(20, OptionalInt.empty(), DRAWS).x());
				assertEquals(model.describe(), loaded.describe());
				if (model.density().isPresent()) {
					assertArrayEquals(logProb(model), logProb(loaded));
				}
			}
		}
	}

	@Test
	void resumedTrainingEqualsTheUninterruptedOneToTheBit(@TempDir Path folder) throws ProblemException, IOException {
		Checkpoint uninterrupted = runner().run();
		for (long stop : new long[] { 0, 1, uninterrupted.step() / 2, uninterrupted.step() - 1, uninterrupted.step() }) {
			Checkpoint interrupted;
			try (TrainingSession session = runner().start()) {
				while (session.step() < stop) {
					session.advance();
				}
				interrupted = stored(session.checkpoint(), folder);
			}
			try (TrainingSession resumed = runner().resume(interrupted)) {
				assertEquals(stop, resumed.step());
				assertEquals(uninterrupted, FamilyRunner.finish(resumed), () -> "resumed at step " + stop);
			}
		}
	}

	@Test
	void checkpointOfATrainingCancelledAtAnyTimeLoads(@TempDir Path folder) throws ProblemException, IOException {
		long steps = runner().run().step();
		for (long stop : new long[] { 0, 1, steps / 2 }) {
			try (TrainingSession session = runner().start()) {
				while (session.step() < stop) {
					session.advance();
				}
				try (TrainedModel loaded = runner().load(stored(session.checkpoint(), folder).weights())) {
					double[] x = loaded.sample(5, OptionalInt.empty(), DRAWS).x();
					assertTrue(Arrays.stream(x).allMatch(Double::isFinite), () -> "cancelled after step " + stop);
				}
			}
		}
	}

	@Test
	void missingWeightsAreRefusedByName() {
		ProblemException problem = assertThrows(ProblemException.class, () -> runner().load(Map.of()));
		assertEquals(ProblemException.Kind.INPUT, problem.kind());
		assertTrue(problem.getMessage().startsWith("Stored tensor '"), problem::getMessage);
	}

	@Test
	void valueThatIsNotFiniteIsRefusedWithRowAndColumn() {
		for (double bad : new double[] { Double.NaN, Double.POSITIVE_INFINITY }) {
			double[] x = examples().x().clone();
			x[2 * 41 + 1] = bad;
			FamilyRunner runner = runner().train(ArrayExamples.of(x, examples().labels()));
			ProblemException problem = assertThrows(ProblemException.class, () -> runner.start().close());
			assertTrue(problem.getMessage().contains("row 42") && problem.getMessage().contains("'x2'")
					&& problem.getMessage().contains("'" + bad + "'"), problem::getMessage);
		}
	}

	@Test
	void exactDensityIntegratesToOne() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			assertEquals(1, Plane.integrate(exactDensity(model), -15, 15, 400).mass(), 1e-3);
		}
	}

	@Test
	void boundOnTheDensityIntegratesToAtMostOne() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			assumeTrue(model.density().map(Density::kind).filter(kind -> kind != LikelihoodKind.EXACT).isPresent(),
					"the family has a bound on its density");
			double mass = levels() > 0 ? massOfAllValues(model.density().orElseThrow())
					: Plane.integrate(model.density().orElseThrow(), -15, 15, 200).mass();
			assertTrue(mass > 0.1 && mass < 1.01, () -> "mass " + mass);
		}
	}

	private double massOfAllValues(Density density) {
		double[] x = new double[2 * levels() * levels()]; // [V·V, 2]
		for (int i = 0; i < levels() * levels(); i++) {
			x[2 * i] = i / levels();
			x[2 * i + 1] = i % levels();
		}
		return Arrays.stream(density.logProb(x, levels() * levels())).map(Math::exp).sum();
	}

	@Test
	void importanceWeightedBoundOfManySamplesLiesAboveTheDensity() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			Optional<Density> many = model.importanceWeighted(1000);
			assumeTrue(many.isPresent(), "the family has an importance-weighted bound");
			assertEquals(LikelihoodKind.IWAE, many.get().kind());
			assertEquals(1000, many.get().importanceSamples());
			double noise = 0.02;
			assertTrue(mean(many.get()) > mean(model.density().orElseThrow()) - noise);
		}
	}

	@Test
	void codesDecodeToExpectedExamples() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			assumeTrue(model.latent().isPresent(), "the family has a latent space");
			LatentModel latent = model.latent().orElseThrow();
			double[] x = examples().x();
			int[] labels = examples().labels();
			double[] z = latent.encode(x, labels, ROWS);
			assertEquals(ROWS * latent.latents(), z.length);
			double[] reconstructed = latent.reconstruct(x, labels, ROWS);
			assertArrayEquals(latent.decode(z, labels, ROWS), reconstructed, 1e-5);
			double[] walk = latent.interpolate(Arrays.copyOf(x, 2), Arrays.copyOfRange(x, 4, 6), labels[0], 5);
			assertArrayEquals(Arrays.copyOf(reconstructed, 2), Arrays.copyOf(walk, 2), 1e-5);
			assertArrayEquals(Arrays.copyOfRange(reconstructed, 4, 6), Arrays.copyOfRange(walk, 8, 10), 1e-5);
		}
	}

	@Test
	void sampleHasTheMomentsOfTheDensity() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			Plane plane = Plane.integrate(exactDensity(model), -15, 15, 400);
			assertMoments(plane, model.sample(SAMPLES, OptionalInt.empty(), DRAWS).x());
		}
	}

	@Test
	void kernelSetsAgree() throws ProblemException {
		Checkpoint checkpoint = runner().run();
		try (TrainedModel host = runner().backend(Backend.HOST).load(checkpoint.weights());
				TrainedModel nd4j = runner().backend(Backend.ND4J).load(checkpoint.weights())) {
			assumeTrue(host.density().isPresent(), "the family has a density");
			double[] expected = logProb(nd4j);
			double[] found = logProb(host);
			for (int n = 0; n < expected.length; n++) {
				assertEquals(expected[n], found[n], backendTolerance() * Math.max(1, Math.abs(expected[n])));
			}
		}
	}

	/** Asserts that the mean and covariance of draws [N, 2] lie within five standard errors of the plane's. */
	protected static void assertMoments(Plane plane, double[] x) {
		int n = x.length / 2;
		for (int i = 0; i < 2; i++) {
			double sum = 0;
			for (int s = 0; s < n; s++) {
				sum += x[2 * s + i];
			}
			assertEquals(plane.mean()[i], sum / n, 5 * Math.sqrt(plane.covariance()[i][i] / n), "mean");
			for (int j = 0; j <= i; j++) {
				assertCovariance(plane, x, i, j);
			}
		}
	}

	private static void assertCovariance(Plane plane, double[] x, int i, int j) {
		int n = x.length / 2;
		double sum = 0;
		double squares = 0;
		for (int s = 0; s < n; s++) {
			double product = (x[2 * s + i] - plane.mean()[i]) * (x[2 * s + j] - plane.mean()[j]);
			sum += product;
			squares += product * product;
		}
		double mean = sum / n;
		double error = Math.sqrt((squares / n - mean * mean) / n);
		assertEquals(plane.covariance()[i][j], mean, 5 * error, "covariance");
	}

	private static Density exactDensity(TrainedModel model) {
		assumeTrue(model.density().map(Density::kind).filter(kind -> kind == LikelihoodKind.EXACT).isPresent(),
				"the family has an exact density");
		return model.density().orElseThrow();
	}

	private Samples sample(Checkpoint checkpoint, int n) throws ProblemException {
		try (TrainedModel model = runner().load(checkpoint.weights())) {
			return model.sample(n, OptionalInt.empty(), DRAWS);
		}
	}

	private double[] logProb(TrainedModel model) {
		return model.density().orElseThrow().logProb(examples().x(), ROWS);
	}

	/** Returns a checkpoint as it comes back from disk. */
	private static Checkpoint stored(Checkpoint checkpoint, Path folder) throws ProblemException, IOException {
		Path weights = folder.resolve("weights.safetensors");
		Path optimizer = folder.resolve("optimizer.safetensors");
		Safetensors.write(weights, checkpoint.weights(), Map.of());
		Safetensors.write(optimizer, checkpoint.optimizer(), Map.of());
		byte[] state = Json.write(checkpoint.state()).getBytes(StandardCharsets.UTF_8);
		return new Checkpoint(checkpoint.step(), Safetensors.read(weights), Safetensors.read(optimizer),
				Json.readObject(state, "state"));
	}
}

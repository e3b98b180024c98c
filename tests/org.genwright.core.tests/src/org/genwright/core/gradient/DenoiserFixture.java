package org.genwright.core.gradient;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.Split;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.Backend;
import org.genwright.nn.rng.RandomStream;

/** Sessions of {@link Denoiser} on 14 rows: 10 to train on in batches of 4, the rest to validate. Row i has the class i. */
final class DenoiserFixture {

	final Map<String, String> settings = new HashMap<>(Map.of("batch-size", "4", "epochs", "3", "learning-rate", "0.05"));
	Denoiser learner;
	private String split = "rows train=0-9 validation=10-13";
	private int threads = 1;
	private double kink;
	private long seed = 1;

	DenoiserFixture set(String id, String value) {
		settings.put(id, value);
		return this;
	}

	DenoiserFixture withoutValidation() {
		split = "rows train=0-9";
		return this;
	}

	DenoiserFixture threads(int newThreads) {
		threads = newThreads;
		return this;
	}

	DenoiserFixture kink() {
		kink = 1;
		return this;
	}

	DenoiserFixture seed(long newSeed) {
		seed = newSeed;
		return this;
	}

	private static Dataset dataset() {
		double[][] rows = IntStream.range(0, 14).mapToObj(i -> new double[] { Math.sin(i), Math.cos(2 * i), i % 3 - 1 })
				.toArray(double[][]::new);
		return new MatrixDataset(IntStream.range(0, 14).mapToObj(i -> "class " + i).toList(), IntStream.range(0, 14).toArray(), rows);
	}

	TrainingContext context() throws ProblemException {
		Dataset dataset = dataset();
		RandomStream rng = RandomStream.of(seed);
		var partition = Split.parse(split).partition(dataset.size());
		Preprocessing noise = Preprocessing.fit(List.of(new ConfiguredStep(new ToySteps.Noise(),
				SettingValues.parse(List.of(), Map.of(), "test"))), dataset, partition.train(), rng);
		PreparedData data = new PreparedData(dataset, partition, noise, Origin.FITTED);
		ModelContext model = new ModelContext(SettingValues.parse(new DenoiserFamily().settings(), settings, "Settings of the test"),
				dataset.info().shape(), dataset.info().columns(), List.of(), Backend.HOST, threads);
		Optional<Examples> validation = Optional.of(data.validation()).filter(examples -> examples.size() > 0);
		return new TrainingContext(model, data.train(), validation, rng.child("training"), Path.of(""));
	}

	GradientSession start() throws ProblemException {
		return GradientSession.start(context(), this::open);
	}

	GradientSession resume(Checkpoint checkpoint) throws ProblemException {
		return GradientSession.resume(context(), checkpoint, this::open);
	}

	private Learner open(LearnerContext context) {
		learner = new Denoiser(context, kink);
		return learner;
	}

	/** Trains to the end; returns the last checkpoint, after conclusion. */
	static Checkpoint finish(GradientSession session, List<StepReport> reports) throws ProblemException {
		while (!session.finished()) {
			reports.add(session.advance());
		}
		session.conclude();
		return session.checkpoint();
	}

	/** Returns the scalars without those of time and memory. */
	static Map<String, Double> reproducible(StepReport report) {
		Map<String, Double> scalars = new LinkedHashMap<>(report.scalars());
		scalars.keySet().removeAll(List.of("examples-per-second", "memory-bytes"));
		return scalars;
	}

	static List<Map<String, Double>> reproducible(List<StepReport> reports) {
		List<Map<String, Double>> all = new ArrayList<>();
		reports.forEach(report -> all.add(reproducible(report)));
		return all;
	}
}

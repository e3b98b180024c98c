package org.genwright.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.nn.Backend;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;

/**
 * Trains a family on examples without job or run directory.
 *
 * @param family   the family
 * @param settings setting texts by id
 * @param architecture the model with its networks
 * @param levels   number of values of discrete examples; 0 if continuous
 * @param train    the training examples
 * @param columns  the names of their columns
 * @param classes  the names of their classes; empty if unlabelled
 * @param seed     the seed
 * @param backend  the kernels
 * @param threads  the number of threads
 */
public record FamilyRunner(GenerativeFamily family, Map<String, String> settings, Architecture architecture, int levels,
		Examples train, List<String> columns, List<String> classes, long seed, Backend backend, int threads) {

	/** Returns a runner for unlabelled examples: seed 1, host kernels, two threads, columns {@code x1}, {@code x2}, …. */
	public static FamilyRunner of(GenerativeFamily family, Map<String, String> settings, Examples train) {
		List<String> columns = IntStream.rangeClosed(1, train.dimensions()).mapToObj(d -> "x" + d).toList();
		return new FamilyRunner(family, settings, ArchitectureFactory.eINSTANCE.createArchitecture(), 0, train, columns,
				List.of(), 1, Backend.HOST, 2);
	}

	/** Returns the same with a model that has networks, for discrete examples if levels are above 0. */
	public FamilyRunner architecture(Architecture newArchitecture, int newLevels) {
		return new FamilyRunner(family, settings, newArchitecture, newLevels, train, columns, classes, seed, backend, threads);
	}

	/** Returns the same with named classes. */
	public FamilyRunner classes(List<String> names) {
		return new FamilyRunner(family, settings, architecture, levels, train, columns, names, seed, backend, threads);
	}

	/** Returns the same with another seed. */
	public FamilyRunner seed(long newSeed) {
		return new FamilyRunner(family, settings, architecture, levels, train, columns, classes, newSeed, backend, threads);
	}

	/** Returns the same with other kernels. */
	public FamilyRunner backend(Backend newBackend) {
		return new FamilyRunner(family, settings, architecture, levels, train, columns, classes, seed, newBackend, threads);
	}

	/** Returns the same with another number of threads. */
	public FamilyRunner threads(int newThreads) {
		return new FamilyRunner(family, settings, architecture, levels, train, columns, classes, seed, backend, newThreads);
	}

	/** Returns the same with other examples. */
	public FamilyRunner train(Examples newTrain) {
		return new FamilyRunner(family, settings, architecture, levels, newTrain, columns, classes, seed, backend, threads);
	}

	/** Returns what the model is built from. */
	public ModelContext model() throws ProblemException {
		return new ModelContext(SettingValues.parse(family.settings(), settings, "Settings of the test"),
				DataShape.of(train.dimensions()), columns, classes, levels, architecture, LayerTypes.standard(), backend, threads);
	}

	/** Returns what training works with. */
	public TrainingContext context() throws ProblemException {
		return new TrainingContext(model(), train, Optional.empty(), RandomStream.of(seed), Path.of(""));
	}

	/** Starts training. */
	public TrainingSession start() throws ProblemException {
		return family.trainer().start(context());
	}

	/** Continues training. */
	public TrainingSession resume(Checkpoint checkpoint) throws ProblemException {
		return family.trainer().resume(context(), checkpoint);
	}

	/** Loads a model. */
	public TrainedModel load(Map<String, Tensor> weights) throws ProblemException {
		return family.trainer().load(model(), weights);
	}

	/** Trains to the end and returns the last checkpoint. */
	public Checkpoint run() throws ProblemException {
		try (TrainingSession session = start()) {
			return finish(session);
		}
	}

	/** Trains a session to its end and returns the last checkpoint. */
	public static Checkpoint finish(TrainingSession session) throws ProblemException {
		while (!session.finished()) {
			session.advance();
		}
		return session.checkpoint();
	}

	/** Trains to the end and returns the model, loaded from its weights. */
	public TrainedModel trained() throws ProblemException {
		return load(run().weights());
	}
}

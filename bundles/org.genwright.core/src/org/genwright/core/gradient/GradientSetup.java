package org.genwright.core.gradient;

import java.util.Optional;
import java.util.Set;

import org.genwright.core.compile.LayerOps;
import org.genwright.core.dataset.Examples;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.OutOfDeviceMemoryException;

/** What a training by gradients is set up from: settings, batches, rate, device. */
final class GradientSetup implements AutoCloseable {

	private final TrainingContext context;
	private final GradientSettings settings;
	private final Batches train;
	private final Optional<Batches> validation;
	private final SteeredRate rate;
	private final ParameterGroups groups;
	private final StepGuard guard;
	private final Device device;

	/**
	 * Reads the settings and opens the device.
	 *
	 * @throws ProblemException if examples have weights, or early stopping has nothing to validate on
	 */
	GradientSetup(TrainingContext context) throws ProblemException {
		this.context = context;
		ModelContext model = context.model();
		settings = GradientSettings.of(model.settings());
		requireUnweighted(context.train());
		if (settings.validation().patience() > 0 && context.validation().isEmpty()) {
			throw ProblemException.input(Problem.error("no-validation", "Setting 'patience'", "a split with a validation part",
					"none", "Give the split a validation part, or set patience to 0."));
		}
		ImageOrder images = ImageOrder.of(model.dataShape());
		device = Device.open(model.backend(), model.threads(), LayerOps.kernels(model.layers()));
		train = new Batches(context.train(), images, settings.batchSize(), device.team());
		validation = context.validation().map(examples -> new Batches(examples, images, settings.batchSize(), device.team()));
		rate = new SteeredRate(settings, totalSteps());
		groups = new ParameterGroups(settings, rate);
		guard = new StepGuard(settings, rate);
	}

	private static void requireUnweighted(Examples examples) throws ProblemException {
		for (int i = 0; i < examples.size(); i++) {
			if (examples.weight(i) != 1) {
				throw ProblemException.input(Problem.error("weights", "Row " + examples.row(i) + " of the training data",
						"the weight 1, since mini-batches count every example alike", "'" + examples.weight(i) + "'",
						"Leave the weight column out, or repeat rows instead."));
			}
		}
	}

	/** Makes the learner; nothing stays open if that fails. */
	Learner open(LearnerFactory factory) throws ProblemException {
		try {
			return factory.open(new LearnerContext(context.model(), settings, train.sizes(),
					validation.map(Batches::sizes).orElse(Set.of()), stepsPerEpoch(), device, settings.slices(),
					context.rng().child("program").bits(0), groups, guard));
		} catch (OutOfDeviceMemoryException e) {
			device.close();
			throw ProblemException.run(Problem.error("device-memory", "Memory of the training", "a model that fits",
					"'" + e.getMessage() + "'", "Lower batch-size from " + settings.batchSize() + ", or make the layers smaller."), e);
		} catch (ProblemException | RuntimeException e) {
			device.close();
			throw e;
		}
	}

	TrainingContext context() {
		return context;
	}

	GradientSettings settings() {
		return settings;
	}

	Batches train() {
		return train;
	}

	Optional<Batches> validation() {
		return validation;
	}

	SteeredRate rate() {
		return rate;
	}

	ParameterGroups groups() {
		return groups;
	}

	StepGuard guard() {
		return guard;
	}

	long stepsPerEpoch() {
		return train.count();
	}

	long totalSteps() {
		return settings.totalSteps(train.count());
	}

	@Override
	public void close() {
		device.close();
	}
}

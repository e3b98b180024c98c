package org.genwright.core.gradient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Bounds.End;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * The settings of a training by gradients. A family appends {@link #declared()} to its own settings, some perhaps with
 * other defaults ({@link Setting#defaulting}).
 *
 * @param epochs        how often every training example is seen
 * @param steps         number of steps; counts instead of epochs if given
 * @param batchSize     N of a step, at least 1
 * @param learningRate  rate before schedule and warm-up, above 0
 * @param optimiser     how parameters follow their gradients
 * @param momentum      in [0, 1), of {@link Method#SGD}
 * @param weightDecay   of {@link Method#ADAMW}
 * @param schedule      how the rate falls
 * @param scheduleSteps steps of the cosine, or between two falls; empty for the whole training, or a third of it
 * @param warmUpSteps   steps in which the rate rises from 0; 0 for none
 * @param clipNorm      longest gradient; empty for none
 * @param averageDecay  in [0, 1), of the moving average of the weights; 0 for none
 * @param validation    when to validate, to stop and to keep weights
 * @param sampleEvery   steps between sheets of samples of image data; 0 for about twenty in all
 */
public record GradientSettings(long epochs, OptionalLong steps, int batchSize, double learningRate, Method optimiser,
		double momentum, double weightDecay, Fall schedule, OptionalLong scheduleSteps, long warmUpSteps,
		OptionalDouble clipNorm, double averageDecay, Validation validation, long sampleEvery) {

	/** The optimisers. */
	public enum Method {
		/** Adam. */
		ADAM,
		/** Adam with decoupled weight decay. */
		ADAMW,
		/** Adam by the largest gradient. */
		ADAMAX,
		/** Gradient over the root of its mean square. */
		RMSPROP,
		/** Gradient descent with momentum. */
		SGD
	}

	/** How the learning rate falls. */
	public enum Fall {
		/** Not at all. */
		CONSTANT,
		/** To a tenth after every so many steps. */
		STEP,
		/** Along half a cosine down to 0. */
		COSINE
	}

	/** Which weights remain at the end. */
	public enum Keep {
		/** Those of the validation with the least loss. */
		BEST,
		/** Those of the last step. */
		LAST
	}

	/**
	 * When to validate and what for.
	 *
	 * @param every    steps between validations; 0 for one at the end of each epoch
	 * @param patience validations without a new least loss after which the training ends; 0 to go on to the end
	 * @param keep     which weights remain at the end
	 */
	public record Validation(long every, long patience, Keep keep) {
	}

	private static final long MANY = 1_000_000_000;

	/** How often every training example is seen. */
	public static final Setting<Long> EPOCHS = Setting.integer("epochs", "Epochs",
			"How often every training example is seen.", 20).unit("epochs").within(Bounds.between(1, MANY));

	/** Number of steps. */
	public static final Setting<Long> STEPS = Setting.integer("steps", "Steps",
			"Number of training steps, one for each mini-batch. Counts instead of the epochs if given.", 1).unit("steps")
			.within(Bounds.between(1, MANY)).unset();

	/** N of a step. */
	public static final Setting<Long> BATCH_SIZE = Setting.integer("batch-size", "Batch size",
			"Number of examples of a training step. Larger batches give quieter gradients and fewer steps.", 128)
			.unit("examples").within(Bounds.between(1, 1_000_000));

	/** The learning rate. */
	public static final Setting<Double> LEARNING_RATE = Setting.real("learning-rate", "Learning rate",
			"Size of the steps, before schedule and warm-up. Lower it if the loss jumps or the training stops with numbers "
					+ "that are not finite; can be changed while a run goes on.", 1e-3).within(Bounds.above(0));

	/** The optimiser. */
	public static final Setting<String> OPTIMISER = Setting.choice("optimiser", "Optimiser",
			"How parameters follow their gradients.", List.of(
					new Choice("adam", "Adam", "Steps scaled by running means of gradient and squared gradient."),
					new Choice("adamw", "AdamW", "Adam, and weights decay apart from the gradient."),
					new Choice("adamax", "Adamax", "Adam, scaled by the largest gradient of late."),
					new Choice("rmsprop", "RMSProp", "Gradient over the root of its mean square."),
					new Choice("sgd", "Gradient descent", "Plain steps along the gradient, with momentum.")));

	/** Momentum of gradient descent. */
	public static final Setting<Double> MOMENTUM = Setting.real("momentum", "Momentum",
			"Share of the step before that gradient descent goes on with; other optimisers have their own.", 0.9)
			.within(new Bounds(0, End.INCLUSIVE, 1, End.EXCLUSIVE));

	/** Weight decay of AdamW. */
	public static final Setting<Double> WEIGHT_DECAY = Setting.real("weight-decay", "Weight decay",
			"How fast weights shrink under AdamW, relative to the learning rate; other optimisers do without.", 0.01)
			.within(Bounds.between(0, 1));

	/** The schedule. */
	public static final Setting<String> SCHEDULE = Setting.choice("schedule", "Schedule",
			"How the learning rate falls in the course of the training.", List.of(
					new Choice("constant", "Constant", "It does not."),
					new Choice("step", "Steps", "To a tenth after every 'schedule-steps' steps."),
					new Choice("cosine", "Cosine", "Along half a cosine, to 0 after 'schedule-steps' steps.")));

	/** The schedule's length. */
	public static final Setting<Long> SCHEDULE_STEPS = Setting.integer("schedule-steps", "Steps of the schedule",
			"Steps until the cosine is 0, or between two falls by steps. Unset: the whole training, or a third of it.", 1)
			.unit("steps").within(Bounds.between(1, MANY)).unset();

	/** Warm-up. */
	public static final Setting<Long> WARM_UP_STEPS = Setting.integer("warm-up-steps", "Warm-up",
			"Steps in which the learning rate rises in a straight line to its value. 0: none.", 0).unit("steps")
			.within(Bounds.between(0, MANY));

	/** Clipping. */
	public static final Setting<Double> CLIP_NORM = Setting.real("clip-norm", "Longest gradient",
			"Gradients of a greater Euclidean norm are shortened to it. Unset: none are.", 1).within(Bounds.above(0)).unset();

	/** Weight average. */
	public static final Setting<Double> AVERAGE_DECAY = Setting.real("average-decay", "Decay of the average",
			"Keeps a moving average of the weights, which model and validation then use; each step counts with the share "
					+ "1 - decay. 0: no average.", 0).within(new Bounds(0, End.INCLUSIVE, 1, End.EXCLUSIVE));

	/** Validation. */
	public static final Setting<Long> VALIDATE_EVERY = Setting.integer("validate-every", "Steps between validations",
			"Computes the loss of the validation part after every so many steps. 0: at the end of each epoch.", 0)
			.unit("steps").within(Bounds.between(0, MANY));

	/** Early stopping. */
	public static final Setting<Long> PATIENCE = Setting.integer("patience", "Patience",
			"Ends the training after this many validations in a row without a new least loss. 0: trains to the end.", 0)
			.unit("validations").within(Bounds.between(0, MANY));

	/** Which weights remain. */
	public static final Setting<String> KEEP = Setting.choice("keep", "Weights kept",
			"Which weights are those of the model at the end.", List.of(
					new Choice("best", "Best", "Those of the validation with the least loss; the last where nothing is validated."),
					new Choice("last", "Last", "Those of the last step.")));

	/** Sample sheets. */
	public static final Setting<Long> SAMPLE_EVERY = Setting.integer("sample-every", "Steps between samples",
			"Draws a sheet of samples of image data after every so many steps, always from the same random numbers. 0: "
					+ "about twenty sheets over the training.", 0).unit("steps").within(Bounds.between(0, MANY));

	/** Returns the declarations, in the order shown to people. */
	public static List<Setting<?>> declared() {
		return List.of(EPOCHS, STEPS, BATCH_SIZE, LEARNING_RATE, OPTIMISER, MOMENTUM, WEIGHT_DECAY, SCHEDULE, SCHEDULE_STEPS,
				WARM_UP_STEPS, CLIP_NORM, AVERAGE_DECAY, VALIDATE_EVERY, PATIENCE, KEEP, SAMPLE_EVERY);
	}

	/** Returns the settings of checked values of a family that declares all of them. */
	public static GradientSettings of(SettingValues values) {
		return new GradientSettings(values.get(EPOCHS), optional(values.find(STEPS)),
				Math.toIntExact(values.get(BATCH_SIZE)), values.get(LEARNING_RATE), constant(Method.class, values.get(OPTIMISER)),
				values.get(MOMENTUM), values.get(WEIGHT_DECAY), constant(Fall.class, values.get(SCHEDULE)),
				optional(values.find(SCHEDULE_STEPS)), values.get(WARM_UP_STEPS),
				values.find(CLIP_NORM).map(OptionalDouble::of).orElse(OptionalDouble.empty()), values.get(AVERAGE_DECAY),
				new Validation(values.get(VALIDATE_EVERY), values.get(PATIENCE), constant(Keep.class, values.get(KEEP))),
				values.get(SAMPLE_EVERY));
	}

	private static OptionalLong optional(Optional<Long> value) {
		return value.map(OptionalLong::of).orElse(OptionalLong.empty());
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String choice) {
		return Enum.valueOf(type, choice.toUpperCase(Locale.ROOT));
	}

	/** Returns the number of steps of the whole training. */
	public long totalSteps(long stepsPerEpoch) {
		return steps.orElse(Math.multiplyExact(epochs, stepsPerEpoch));
	}

	/** Returns the slices that batches are cut into: a function of the batch size alone, so that threads change no bit. */
	public int slices() {
		return Math.clamp(batchSize / 64, 1, 16);
	}
}

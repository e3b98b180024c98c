package org.genwright.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Density;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Samples;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.Trainer;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;

/**
 * The smallest family that has everything a job must keep: a unit Gaussian whose mean follows randomly drawn rows with
 * momentum. The class-conditional form p(x|y) has its mean at mean + y. Can be told to fail.
 */
public final class ToyFamily implements GenerativeFamily {

	private static final Setting<Long> STEPS = Setting.integer("steps", "Steps", "How many.", 12).within(Bounds.atLeast(1));
	private static final Setting<Boolean> CONDITIONAL = Setting.flag("conditional", "Conditional", "p(x|y).", false);
	private static final Setting<Long> ROWS_NEEDED = Setting.integer("rows-needed", "Rows", "Least rows.", 1);
	private static final Setting<Long> FAIL_AT = Setting.integer("fail-at", "Fail", "Step that fails.", 0);
	private static final Setting<Long> NAN_AT = Setting.integer("nan-at", "NaN", "Step that reports NaN.", 0);
	private static final Setting<Long> DEFECT_AT = Setting.integer("defect-at", "Defect", "Step with a defect.", 0);
	private static final Setting<String> START = Setting.file("start", "Start", "A file.");

	/** The descriptor as the registry would make it. */
	public static FamilyDescriptor descriptor() {
		return new FamilyDescriptor("toy", "Toy", Taxonomy.EXPLICIT_TRACTABLE, "org.example.toy", "1.2.3", "org.example.toy.feature",
				new ToyFamily());
	}

	@Override
	public String summary() {
		return "A unit Gaussian.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(STEPS, CONDITIONAL, ROWS_NEEDED, FAIL_AT, NAN_AT, DEFECT_AT, START);
	}

	@Override
	public List<Reference> references() {
		return List.of();
	}

	@Override
	public List<Problem> check(SettingValues settings, DataShape shape) {
		List<Problem> problems = new ArrayList<>();
		if (settings.get(STEPS) > 1000) {
			problems.add(Problem.warning("long", "Toy", "at most 1000 steps", "'" + settings.get(STEPS) + "'", "Take fewer."));
		}
		if (shape.dimensions() > 100) {
			problems.add(Problem.error("too-wide", "Toy", "at most 100 values", "'" + shape + "'", "Use less."));
		}
		return problems;
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return settings.get(CONDITIONAL) ? Conditioning.CLASS : Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return new Trainer() {
			@Override
			public TrainingSession start(TrainingContext context) throws ProblemException {
				if (context.model().settings().get(ROWS_NEEDED) < 0) {
					throw new IllegalStateException("no backend");
				}
				if (context.train().size() < context.model().settings().get(ROWS_NEEDED)) {
					throw ProblemException.input(Problem.error("rows", "Toy", context.model().settings().get(ROWS_NEEDED) + " rows",
							"'" + context.train().size() + "'", "Use more data."));
				}
				int dimensions = context.model().dataShape().dimensions();
				return new Session(context, 0, new double[dimensions], new double[dimensions], 0);
			}

			@Override
			public TrainingSession resume(TrainingContext context, Checkpoint checkpoint) {
				return new Session(context, checkpoint.step(), checkpoint.weights().get("mean").doubles().clone(),
						checkpoint.optimizer().get("velocity").doubles().clone(), (Long) checkpoint.state().get("rowSum"));
			}

			@Override
			public TrainedModel load(ModelContext context, Map<String, Tensor> weights) {
				return new Model(weights.get("mean").doubles(), context.classes().size());
			}
		};
	}

	private static final class Session implements TrainingSession {

		private final TrainingContext context;
		private final SettingValues settings;
		private final double[] mean;
		private final double[] velocity;
		private long step;
		private long rowSum;

		Session(TrainingContext context, long step, double[] mean, double[] velocity, long rowSum) {
			this.context = context;
			this.settings = context.model().settings();
			this.step = step;
			this.mean = mean;
			this.velocity = velocity;
			this.rowSum = rowSum;
		}

		@Override
		public long step() {
			return step;
		}

		@Override
		public boolean finished() {
			return step >= settings.get(STEPS);
		}

		@Override
		public double progress() {
			return (double) step / settings.get(STEPS);
		}

		@Override
		public StepReport advance() throws ProblemException {
			long next = step + 1;
			if (next == settings.get(FAIL_AT)) {
				throw ProblemException.run(Problem.error("degenerate", "Step " + next + ", mean", "a finite mean", "'NaN'", "Regularise."));
			}
			if (next == settings.get(DEFECT_AT)) {
				throw new IllegalStateException("a defect");
			}
			Examples train = context.train();
			RandomStream draws = context.rng().child(next);
			int index = draws.sequence().below(train.size());
			double[] x = new double[mean.length]; // [D]
			train.read(index, next, x, 0);
			double distance = 0;
			for (int d = 0; d < mean.length; d++) {
				velocity[d] = 0.5 * velocity[d] + 0.1 * (x[d] - mean[d]);
				mean[d] += velocity[d];
				distance += Math.abs(velocity[d]);
			}
			step = next;
			rowSum += train.row(index);
			Map<String, Double> scalars = new LinkedHashMap<>();
			scalars.put("train/distance", next == settings.get(NAN_AT) ? Double.NaN : distance);
			scalars.put("train/rowSum", (double) rowSum);
			return new StepReport(step, scalars, step == 2 ? "Two steps are done." : "");
		}

		@Override
		public Checkpoint checkpoint() {
			return new Checkpoint(step, Map.of("mean", tensor(mean)), Map.of("velocity", tensor(velocity)), Map.of("rowSum", rowSum));
		}

		private static Tensor tensor(double[] values) {
			return Tensor.of(Shape.of(values.length), values.clone());
		}

		@Override
		public TrainedModel model() {
			return new Model(mean, context.model().classes().size());
		}

		@Override
		public void close() {
			step = Long.MIN_VALUE;
		}
	}

	private record Model(double[] mean, int classes) implements TrainedModel, Density {

		@Override
		public int dimensions() {
			return mean.length;
		}

		@Override
		public Samples sample(int n, OptionalInt condition, RandomStream rng) {
			double[] x = new double[n * mean.length]; // [N, D]
			int[] labels = new int[n]; // [N]
			for (int i = 0; i < n; i++) {
				labels[i] = classes == 0 ? -1 : condition.orElse(i % classes);
				for (int d = 0; d < mean.length; d++) {
					x[i * mean.length + d] = mean[d] + Math.max(0, labels[i]) + rng.child(i).normal(d);
				}
			}
			return new Samples(n, x, labels);
		}

		@Override
		public Optional<Density> density() {
			return Optional.of(this);
		}

		@Override
		public LikelihoodKind kind() {
			return LikelihoodKind.EXACT;
		}

		@Override
		public Measure measure() {
			return Measure.DENSITY;
		}

		@Override
		public double[] logProb(double[] x, int n) {
			int components = Math.max(1, classes);
			double[] byClass = logProbByClass(x, n); // [N, K]
			double[] logProb = new double[n]; // [N]
			for (int i = 0; i < n; i++) {
				double p = 0;
				for (int k = 0; k < components; k++) {
					p += Math.exp(byClass[i * components + k]) / components;
				}
				logProb[i] = classes == 0 ? byClass[i] : Math.log(p);
			}
			return logProb;
		}

		@Override
		public double[] logProbByClass(double[] x, int n) {
			int components = Math.max(1, classes);
			double[] logProb = new double[n * components]; // [N, K]
			for (int i = 0; i < n; i++) {
				for (int k = 0; k < components; k++) {
					double sum = -0.5 * mean.length * Math.log(2 * Math.PI);
					for (int d = 0; d < mean.length; d++) {
						double deviation = x[i * mean.length + d] - mean[d] - k;
						sum -= 0.5 * deviation * deviation;
					}
					logProb[i * components + k] = sum;
				}
			}
			return logProb;
		}

		@Override
		public double[] logPrior() {
			double[] logPrior = new double[classes]; // [K]
			java.util.Arrays.fill(logPrior, -Math.log(classes));
			return logPrior;
		}

		@Override
		public OptionalLong freeParameters() {
			return OptionalLong.of(mean.length);
		}

		@Override
		public Map<String, Object> describe() {
			return Map.of("mean", java.util.Arrays.stream(mean).boxed().toList());
		}

		@Override
		public void close() {
			// Holds nothing.
		}
	}
}

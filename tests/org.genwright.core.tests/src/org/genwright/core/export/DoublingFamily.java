package org.genwright.core.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;

/** A family whose training gives its one network, with a dense layer named {@code dense}, weights that double. */
final class DoublingFamily implements GenerativeFamily, Trainer {

	private static final Setting<Boolean> NETWORKS = Setting.flag("networks", "Networks", "Whether there is a network.", true);
	private static final Setting<Long> WIDTH = Setting.integer("width", "Width", "Values that the weights are for.", 2);

	static FamilyDescriptor descriptor() {
		return new FamilyDescriptor("doubling", "Doubling", Taxonomy.IMPLICIT, "org.example.doubling", "1.0.0", "org.example.feature",
				new DoublingFamily());
	}

	@Override
	public String summary() {
		return "Twice as much.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(NETWORKS, WIDTH);
	}

	@Override
	public List<Reference> references() {
		return List.of();
	}

	@Override
	public List<Role> roles(SettingValues settings, DataProfile data) {
		TensorShape shape = TensorShape.of(data.shape());
		return settings.get(NETWORKS) ? List.of(new Role("net", "Net", "It doubles.", List.of(new RolePort("x", "One example.", shape)),
				List.of(new RolePort("y", "Twice the example.", shape)))) : List.of();
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return this;
	}

	@Override
	public TrainingSession start(TrainingContext context) {
		return new Session(Math.toIntExact(context.model().settings().get(WIDTH)));
	}

	@Override
	public TrainingSession resume(TrainingContext context, Checkpoint checkpoint) {
		return start(context);
	}

	@Override
	public TrainedModel load(ModelContext context, Map<String, Tensor> weights) {
		return new Model(context.dataShape().dimensions());
	}

	private static final class Session implements TrainingSession {

		private final int width;
		private long step;

		Session(int width) {
			this.width = width;
		}

		@Override
		public long step() {
			return step;
		}

		@Override
		public boolean finished() {
			return step == 3;
		}

		@Override
		public double progress() {
			return step / 3.0;
		}

		@Override
		public StepReport advance() {
			step++;
			return new StepReport(step, Map.of(), "");
		}

		@Override
		public Checkpoint checkpoint() {
			float[] weight = new float[width * width]; // [D, D]
			for (int d = 0; d < width; d++) {
				weight[d * width + d] = 2;
			}
			Map<String, Tensor> weights = new LinkedHashMap<>();
			weights.put("net.dense.weight", Tensor.of(Shape.of(width, width), weight));
			weights.put("net.dense.bias", Tensor.of(Shape.of(width), new float[width]));
			weights.put("count", Tensor.of(Shape.SCALAR, new long[] { step }));
			return new Checkpoint(step, weights, Map.of(), Map.of());
		}

		@Override
		public TrainedModel model() {
			return new Model(width);
		}

		@Override
		public void close() {
			step = Long.MIN_VALUE;
		}
	}

	private record Model(int dimensions) implements TrainedModel {

		@Override
		public int classes() {
			return 0;
		}

		@Override
		public Samples sample(int n, OptionalInt condition, RandomStream rng) {
			return new Samples(n, new double[n * dimensions], new int[n]);
		}

		@Override
		public Optional<Density> density() {
			return Optional.empty();
		}

		@Override
		public Map<String, Object> describe() {
			return Map.of();
		}

		@Override
		public void close() {
			// Holds nothing.
		}
	}
}

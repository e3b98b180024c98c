package org.genwright.nn.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.device.SliceTask;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Reductions;
import org.genwright.nn.op.Updates;
import org.genwright.nn.rng.RandomStream;

/** The tensors of one group of parameters in device memory, and the kernels of its optimiser. */
final class GroupStore {

	private final Device device;
	private final GroupLayout layout;
	private final Arena parameters;
	private final Arena gradients;
	private final List<Arena> moments = new ArrayList<>();
	private final Optional<Arena> average;
	private final Arena scalars;
	private final Slice numbers; // FLOAT64 [4]
	private final Slice norms; // FLOAT64 [R]
	private final double[] stepNumbers = new double[Updates.NUMBERS];
	private final double[] squaredNorms;
	private final int parts;
	private final SliceTask measure;
	private final SliceTask update;
	private double norm;
	private long step;

	GroupStore(Device device, GroupLayout layout, int parts) {
		this.device = device;
		this.layout = layout;
		this.parts = (int) Math.min(parts, layout.rows());
		Memory memory = device.memory();
		parameters = memory.allocate(layout.arena("parameters"));
		gradients = memory.allocate(layout.arena("gradients"));
		for (int i = 0; i < layout.group().optimiser().moments(); i++) {
			moments.add(memory.allocate(layout.arena("moments")));
		}
		average = layout.group().averageDecay() > 0 ? Optional.of(memory.allocate(layout.arena("average")))
				: Optional.empty();
		scalars = memory.allocate(layout.doubles());
		ArenaLayout doubles = new ArenaLayout("norms", ElementType.FLOAT64);
		numbers = scalars.slice(doubles.add(Updates.NUMBERS));
		norms = scalars.slice(doubles.add(layout.rows()));
		squaredNorms = new double[Math.toIntExact(layout.rows())];
		measure = task(bindParts(this::norm));
		update = task(bindParts(this::optimise), average.isPresent() ? bindParts(this::average) : new BoundKernel[0]);
	}

	/** Sets all parameters to their first values. */
	void initialise(RandomStream stream) {
		layout.regions().forEach((spec, region) -> {
			float[] values = spec.initialiser().values(spec.shape(), stream.child(spec.name()));
			device.memory().write(values, 0, parameters.slice(region), 0, values.length);
			average.ifPresent(arena -> device.memory().write(values, 0, arena.slice(region), 0, values.length));
		});
	}

	private BoundKernel[] bindParts(Supplier<OpCall> call) {
		BoundKernel[] kernels = new BoundKernel[parts];
		for (int part = 0; part < parts; part++) {
			kernels[part] = device.bind(call.get());
		}
		return kernels;
	}

	private SliceTask task(BoundKernel[]... passes) {
		long rows = layout.rows();
		return (part, worker) -> {
			for (BoundKernel[] kernels : passes) {
				if (kernels.length > 0) {
					kernels[part].run(rows * part / parts, rows * (part + 1) / parts);
				}
			}
		};
	}

	private Operand matrix(Arena arena) {
		return Operand.batch(arena.slice(layout.matrix()));
	}

	private OpCall norm() {
		return OpCall.of(Reductions.SQUARED_NORM, List.of(matrix(gradients)), Operand.batch(norms));
	}

	private OpCall optimise() {
		List<Operand> inputs = new ArrayList<>(List.of(matrix(parameters), matrix(gradients)));
		List<Operand> outputs = new ArrayList<>(List.of(matrix(parameters)));
		moments.forEach(moment -> inputs.add(matrix(moment)));
		moments.forEach(moment -> outputs.add(matrix(moment)));
		inputs.add(Operand.whole(numbers));
		Optimiser optimiser = layout.group().optimiser();
		return new OpCall(optimiser.op(), optimiser.attributes(), inputs, outputs);
	}

	private OpCall average() {
		Operand target = matrix(average.orElseThrow());
		Attributes attributes = Attributes.NONE.with(Updates.BETA_1, layout.group().averageDecay());
		return new OpCall(Updates.AVERAGE, attributes, List.of(target, matrix(parameters)), List.of(target));
	}

	/** Returns Σ g² over the group's gradients, added up in the order of the parameters. */
	double measure() {
		device.team().run(parts, measure);
		device.memory().read(norms, 0, squaredNorms, 0, squaredNorms.length);
		double sum = 0;
		for (double squaredNorm : squaredNorms) {
			sum += squaredNorm;
		}
		norm = Math.sqrt(sum);
		return sum;
	}

	/** Applies one step of the optimiser, with the gradients just measured, shortened as the group asks. */
	void update() {
		step++;
		ParameterGroup group = layout.group();
		group.optimiser().numbers(step, group.rate().at(step), stepNumbers);
		stepNumbers[Updates.CLIP] = norm > group.maxNorm() ? group.maxNorm() / norm : 1;
		device.memory().write(stepNumbers, numbers);
		device.team().run(parts, update);
	}

	Slice parameter(ParameterSpec spec) {
		return parameters.slice(layout.regions().get(spec));
	}

	Slice gradient(ParameterSpec spec) {
		return gradients.slice(layout.regions().get(spec));
	}

	Optional<Slice> average(ParameterSpec spec) {
		return average.map(arena -> arena.slice(layout.regions().get(spec)));
	}

	Slice moment(int index, ParameterSpec spec) {
		return moments.get(index).slice(layout.regions().get(spec));
	}

	GroupLayout layout() {
		return layout;
	}

	long step() {
		return step;
	}

	void step(long newStep) {
		step = newStep;
	}

	void close() {
		parameters.close();
		gradients.close();
		moments.forEach(Arena::close);
		average.ifPresent(Arena::close);
		scalars.close();
	}
}

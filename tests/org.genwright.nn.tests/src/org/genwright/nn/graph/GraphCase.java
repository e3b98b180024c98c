package org.genwright.nn.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.genwright.nn.Backend;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.EntryPoint;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.genwright.nn.rng.RandomStream;

/**
 * A function of float tensors to try.
 *
 * @param name      for reports
 * @param batch     N
 * @param arguments what it depends on
 * @param function  what is built
 */
public record GraphCase(String name, long batch, List<Argument> arguments, Function<List<Value>, Value> function) {

	/**
	 * @param kind    whether it follows the rows
	 * @param low     lower bound of its random values
	 * @param high    upper bound
	 * @param sizes   sizes, without N where it follows the rows
	 */
	public record Argument(Kind kind, double low, double high, long... sizes) {
	}

	/** Whether an argument follows the rows of the batch. */
	public enum Kind {
		ROWS, WHOLE
	}

	public static Argument rows(long... sizes) {
		return new Argument(Kind.ROWS, -2, 2, sizes);
	}

	public static Argument whole(long... sizes) {
		return new Argument(Kind.WHOLE, -2, 2, sizes);
	}

	public static Argument positive(long... sizes) {
		return new Argument(Kind.ROWS, 0.3, 2.5, sizes);
	}

	List<Value> declare(Graph graph) {
		return IntStream.range(0, arguments.size()).mapToObj(i -> {
			Argument argument = arguments.get(i);
			return argument.kind() == Kind.ROWS ? graph.input("x" + i, argument.sizes())
					: graph.setting("x" + i, argument.sizes());
		}).toList();
	}

	/** Builds the function, a weighted sum of it, that sum's gradients and a weighted sum of these with its gradients. */
	void build(Graph graph) {
		List<Value> x = declare(graph);
		Value y = function.apply(x);
		graph.output("y", y);
		Value first = weighted(y, 1);
		derive(graph, "first", first, x);
		Value second = Gradients.of(first, x).stream().map(dx -> weighted(dx, 2)).reduce(Value::plus).orElseThrow();
		derive(graph, "second", second, x);
	}

	/** As {@link #build}, for functions that can be differentiated once only. */
	void buildOnce(Graph graph) {
		List<Value> x = declare(graph);
		Value y = function.apply(x);
		graph.output("y", y);
		derive(graph, "first", weighted(y, 1), x);
	}

	private static void derive(Graph graph, String name, Value objective, List<Value> x) {
		graph.output(name, objective);
		List<Value> gradients = Gradients.of(objective, x);
		for (int i = 0; i < x.size(); i++) {
			graph.output(name + i, gradients.get(i).affine(1, 0));
		}
	}

	/** Returns Σ sin-weighted elements, the weights different for every element. */
	private static Value weighted(Value y, int phase) {
		float[] weights = new float[(int) y.shape().elements()];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = (float) Math.sin(1.3 * i + phase);
		}
		return y.times(y.graph().constant(Tensor.of(y.shape(), weights))).sum();
	}

	public float[] values(int argument, long seed) {
		Argument given = arguments.get(argument);
		long count = LongStream.of(given.sizes()).reduce(given.kind() == Kind.ROWS ? batch : 1,
				(a, b) -> a * b);
		RandomStream stream = RandomStream.of(seed).child(argument);
		float[] values = new float[(int) count];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (given.low() + (given.high() - given.low()) * stream.uniform(i));
		}
		return values;
	}

	/** The function on one device. */
	public static final class Running implements AutoCloseable {

		private final Device device;
		private final Program program;
		private final Plan plan;

		public Running(GraphCase graphCase, Backend backend, int slices) {
			this(graphCase, graphCase::build, backend, slices);
		}

		Running(GraphCase graphCase, EntryPoint entry, Backend backend, int slices) {
			device = Device.open(backend, 1);
			program = new ProgramDraft(graphCase.name()).entry("f", entry)
					.draft(device, slices, new Call("f", graphCase.batch())).open(device, 7);
			plan = program.plan("f", graphCase.batch());
		}

		public void run(List<float[]> x) {
			for (int i = 0; i < x.size(); i++) {
				program.write(plan, "x" + i, x.get(i));
			}
			repeat();
		}

		public void repeat() {
			program.run(plan);
		}

		public float[] read(String output) {
			return program.read(plan, output).floats();
		}

		@Override
		public void close() {
			program.close();
			device.close();
		}
	}

	@Override
	public String toString() {
		return name;
	}
}

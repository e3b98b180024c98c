package org.genwright.core.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.WindowGrid;

/** Pooling and upsampling of images. */
final class PoolRules {

	private PoolRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Pools.SUM.id(), PoolRules::sum);
		rules.put(Pools.SPREAD.id(), PoolRules::spread);
		rules.put(Pools.PICK.id(), PoolRules::pick);
	}

	private static String sum(Value value, Translation to) {
		WindowGrid grid = WindowGrid.of(value.attributes());
		String mean = to.node("AveragePool", List.of(to.channelsFirst(to.name(value.input(0)))),
				attributes(value.attributes(), OnnxAttribute.of("count_include_pad", 1)));
		return to.node("Mul", List.of(to.channelsLast(mean), to.number(grid.area())));
	}

	private static String pick(Value value, Translation to) throws ProblemException {
		if (value.input(0) != value.input(1)) {
			throw to.refuse(value, "ops that ONNX has", "the op 'window.pick' with keys other than the values");
		}
		return to.channelsLast(to.node("MaxPool", List.of(to.channelsFirst(to.name(value.input(0)))), attributes(value.attributes())));
	}

	private static OnnxAttribute[] attributes(Attributes grid, OnnxAttribute... more) {
		OnnxAttribute[] window = WindowRules.attributes(grid);
		OnnxAttribute[] all = Arrays.copyOf(window, window.length + more.length);
		System.arraycopy(more, 0, all, window.length, more.length);
		return all;
	}

	private static String spread(Value value, Translation to) {
		WindowGrid grid = WindowGrid.of(value.attributes());
		Shape shape = value.shape();
		String x = to.name(value.input(0));
		if (tiles(grid)) {
			String apart = to.reshape(x, 0, grid.outputHeight(), 1, grid.outputWidth(), 1, shape.size(3));
			String tiles = to.node("Expand", List.of(apart,
					to.integers(1, 1, grid.kernelHeight(), 1, grid.kernelWidth(), 1))); // [N, OH, KH, OW, KW, C]
			return to.reshape(tiles, 0, shape.size(1), shape.size(2), shape.size(3));
		}
		float[] ones = new float[Math.toIntExact(shape.size(3) * grid.area())];
		Arrays.fill(ones, 1);
		String kernels = to.graph().constant("ones", ones, shape.size(3), 1, grid.kernelHeight(), grid.kernelWidth());
		return to.channelsLast(WindowRules.transposed(value.attributes(), to.channelsFirst(x), kernels, shape.size(3), to));
	}

	/** Tells whether the windows lie side by side and cover every pixel. */
	private static boolean tiles(WindowGrid grid) {
		return grid.padding() == 0 && grid.outputHeight() * grid.kernelHeight() == grid.height()
				&& grid.outputWidth() * grid.kernelWidth() == grid.width()
				&& (grid.stride() == grid.kernelHeight() || grid.outputHeight() == 1)
				&& (grid.stride() == grid.kernelWidth() || grid.outputWidth() == 1);
	}
}

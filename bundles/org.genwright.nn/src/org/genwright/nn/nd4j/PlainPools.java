package org.genwright.nn.nd4j;

import java.util.Arrays;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.PlainKernel;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.WindowGrid;

/** The portable kernels of the ops of {@link Pools}. */
final class PlainPools {

	/** What is done for one window and channel; offsets are those of the channel in the row's image and of the output. */
	private interface Step {
		void run(int image, int window, int at);
	}

	private final WindowGrid grid;
	private final int channels;

	private PlainPools(OpCall call) {
		grid = WindowGrid.of(call.attributes());
		channels = (int) call.output(0).slice().shape().size(-1);
	}

	static void register(OpRegistry registry) {
		registry.register(Pools.SUM, Plain.kernel(call -> new PlainPools(call).sum(call)));
		registry.register(Pools.SPREAD, Plain.kernel(call -> new PlainPools(call).spread(call)));
		registry.register(Pools.PICK, Plain.kernel(call -> new PlainPools(call).pick(call)));
		registry.register(Pools.PUT, Plain.kernel(call -> new PlainPools(call).put(call)));
	}

	private void each(int rows, Step step) {
		for (int n = 0; n < rows; n++) {
			for (int window = 0; window < grid.windows(); window++) {
				for (int c = 0; c < channels; c++) {
					step.run(n * grid.pixels() * channels + c, window, (n * grid.windows() + window) * channels + c);
				}
			}
		}
	}

	private PlainKernel.Computation sum(OpCall call) {
		return (inputs, outputs, rows) -> each(Plain.rows(call, rows), (image, window, at) -> {
			double sum = 0;
			for (int i = grid.top(window); i < grid.bottom(window); i++) {
				for (int j = grid.left(window); j < grid.right(window); j++) {
					sum += inputs.get(0)[image + (i * grid.width() + j) * channels];
				}
			}
			outputs.get(0)[at] = sum;
		});
	}

	private PlainKernel.Computation spread(OpCall call) {
		return (inputs, outputs, rows) -> {
			Arrays.fill(outputs.get(0), 0);
			each(Plain.rows(call, rows), (image, window, at) -> {
				for (int i = grid.top(window); i < grid.bottom(window); i++) {
					for (int j = grid.left(window); j < grid.right(window); j++) {
						outputs.get(0)[image + (i * grid.width() + j) * channels] += inputs.get(0)[at];
					}
				}
			});
		};
	}

	private PlainKernel.Computation pick(OpCall call) {
		return (inputs, outputs, rows) -> each(Plain.rows(call, rows), (image, window,
				at) -> outputs.get(0)[at] = inputs.get(1)[largest(inputs.get(0), image, window)]);
	}

	private PlainKernel.Computation put(OpCall call) {
		return (inputs, outputs, rows) -> {
			Arrays.fill(outputs.get(0), 0);
			each(Plain.rows(call, rows), (image, window, at) -> {
				int largest = largest(inputs.get(0), image, window);
				if (!Double.isNaN(inputs.get(0)[largest])) {
					outputs.get(0)[largest] += inputs.get(1)[at];
				}
			});
		};
	}

	private int largest(double[] keys, int image, int window) {
		int largest = image + (grid.top(window) * grid.width() + grid.left(window)) * channels;
		for (int i = grid.top(window); i < grid.bottom(window); i++) {
			for (int j = grid.left(window); j < grid.right(window); j++) {
				int place = image + (i * grid.width() + j) * channels;
				if (keys[place] > keys[largest] || Double.isNaN(keys[place])) {
					largest = place;
				}
			}
		}
		return largest;
	}
}

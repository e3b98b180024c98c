package org.genwright.nn.nd4j;

import java.util.Arrays;

import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Encodings;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.PlainKernel;
import org.genwright.nn.op.Reductions;

/** The portable kernels of the ops of {@link Classes} and {@link Encodings}, and of the softmax. */
final class PlainClasses {

	/** What is done for one line; its number and its first element. */
	private interface Step {
		void run(int line, int first);
	}

	private final OpCall call;
	private final int classes;
	private final int linesPerRow;

	private PlainClasses(OpCall call, int scores) {
		this.call = call;
		var slice = scores < 0 ? call.output(0).slice() : call.input(scores).slice();
		classes = (int) slice.shape().size(-1);
		linesPerRow = (int) (slice.rowElements() / classes);
	}

	static void register(OpRegistry registry) {
		registry.register(Classes.PICK, Plain.kernel(call -> new PlainClasses(call, 0).pick()));
		registry.register(Classes.PUT, Plain.kernel(call -> new PlainClasses(call, -1).put()));
		registry.register(Classes.LOG_PROB, Plain.kernel(call -> new PlainClasses(call, 0).logProb()));
		registry.register(Classes.LOG_PROB_GRADIENT, Plain.kernel(call -> new PlainClasses(call, 0).gradient()));
		registry.register(Classes.TO_FLOAT, Plain.kernel(call -> (inputs, outputs, rows) -> System
				.arraycopy(inputs.get(0), 0, outputs.get(0), 0, outputs.get(0).length)));
		registry.register(Reductions.SOFTMAX, Plain.kernel(call -> new PlainClasses(call, 0).softmax()));
		registry.register(Encodings.SINUSOID, Plain.kernel(PlainClasses::sinusoid));
	}

	private void each(int rows, Step step) {
		for (int line = 0; line < Plain.rows(call, rows) * linesPerRow; line++) {
			step.run(line, line * classes);
		}
	}

	/** Returns the class of a line, or −1 where there is none. */
	private int index(double[] index, int line) {
		double k = Math.rint(index[line]);
		return k >= 0 && k < classes ? (int) k : -1;
	}

	private PlainKernel.Computation pick() {
		return (inputs, outputs, rows) -> each(rows, (line, first) -> {
			int k = index(inputs.get(1), line);
			outputs.get(0)[line] = k < 0 ? Double.NaN : inputs.get(0)[first + k];
		});
	}

	private PlainKernel.Computation put() {
		return (inputs, outputs, rows) -> {
			Arrays.fill(outputs.get(0), 0);
			each(rows, (line, first) -> {
				int k = index(inputs.get(1), line);
				if (k >= 0) {
					outputs.get(0)[first + k] = inputs.get(0)[line];
				}
			});
		};
	}

	private PlainKernel.Computation logProb() {
		return (inputs, outputs, rows) -> each(rows, (line, first) -> {
			int k = index(inputs.get(2), line);
			outputs.get(0)[line] = k < 0 ? Double.NaN : inputs.get(0)[first + k] - inputs.get(1)[line];
		});
	}

	private PlainKernel.Computation gradient() {
		return (inputs, outputs, rows) -> each(rows, (line, first) -> {
			int k = index(inputs.get(2), line);
			double dy = inputs.get(3)[line];
			for (int v = 0; v < classes; v++) {
				double prob = Math.exp(inputs.get(0)[first + v] - inputs.get(1)[line]);
				outputs.get(0)[first + v] = dy * ((v == k ? 1 : 0) - prob);
			}
		});
	}

	private PlainKernel.Computation softmax() {
		return (inputs, outputs, rows) -> each(rows, (line, first) -> {
			double max = Double.NEGATIVE_INFINITY;
			for (int v = first; v < first + classes; v++) {
				max = Math.max(max, inputs.get(0)[v]);
			}
			double sum = 0;
			for (int v = first; v < first + classes; v++) {
				outputs.get(0)[v] = Math.exp(inputs.get(0)[v] - max);
				sum += outputs.get(0)[v];
			}
			for (int v = first; v < first + classes; v++) {
				outputs.get(0)[v] /= sum;
			}
		});
	}

	private static PlainKernel.Computation sinusoid(OpCall call) {
		double[] frequencies = Encodings.frequencies(call.attributes()); // [D/2]
		return (inputs, outputs, rows) -> {
			for (int n = 0; n < Plain.rows(call, rows); n++) {
				for (int i = 0; i < frequencies.length; i++) {
					double angle = inputs.get(0)[n] * frequencies[i];
					outputs.get(0)[(2 * n) * frequencies.length + i] = Math.sin(angle);
					outputs.get(0)[(2 * n + 1) * frequencies.length + i] = Math.cos(angle);
				}
			}
		};
	}
}

package org.genwright.nn.nd4j;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Updates;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The portable kernels of the ops of {@link Updates}. */
final class Nd4jUpdates {

	private Nd4jUpdates() {
	}

	static void register(OpRegistry registry) {
		registry.register(Updates.MOMENTUM, Portable.kernel(Nd4jUpdates::momentum));
		registry.register(Updates.ADAM, Portable.kernel(Nd4jUpdates::adam));
		registry.register(Updates.ADAMAX, Portable.kernel(Nd4jUpdates::adamax));
		registry.register(Updates.RMS_PROP, Portable.kernel(Nd4jUpdates::rmsProp));
		registry.register(Updates.AVERAGE, Portable.kernel((call, from, to) -> {
			INDArray average = Portable.input(call, 0, from, to);
			try (INDArray difference = Portable.input(call, 1, from, to).sub(average)) {
				average.addi(difference.muli(1 - call.attributes().number(Updates.BETA_1, 0)));
			}
		}));
	}

	private static double number(OpCall call, int index) {
		return Portable.input(call, call.inputs().size() - 1, 0, 0).getDouble(index);
	}

	private static INDArray clipped(OpCall call, long from, long to) {
		return Portable.input(call, 1, from, to).mul(number(call, Updates.CLIP));
	}

	/** decayed ← β·decayed + share·term. */
	private static void average(INDArray decayed, double beta, double share, INDArray term) {
		try (INDArray part = term.mul(share)) {
			decayed.muli(beta).addi(part);
		}
	}

	/** θ ← shrink·θ − α·step. */
	private static void step(OpCall call, INDArray step, long from, long to) {
		INDArray theta = Portable.input(call, 0, from, to);
		try (INDArray scaled = step.mul(number(call, Updates.RATE))) {
			theta.muli(number(call, Updates.SHRINK)).subi(scaled);
		}
	}

	private static void momentum(OpCall call, long from, long to) {
		INDArray m = Portable.input(call, 2, from, to);
		try (INDArray g = clipped(call, from, to)) {
			average(m, call.attributes().number(Updates.BETA_1, 0), 1, g);
		}
		step(call, m, from, to);
	}

	private static void adam(OpCall call, long from, long to) {
		INDArray m = Portable.input(call, 2, from, to);
		INDArray v = Portable.input(call, 3, from, to);
		moments(call, m, from, to);
		secondMoment(call, v, from, to);
		try (INDArray root = Transforms.sqrt(v, true);
				INDArray step = m.div(root.muli(number(call, Updates.CORRECTION))
						.addi(call.attributes().number(Updates.EPSILON, 0)))) {
			step(call, step, from, to);
		}
	}

	private static void moments(OpCall call, INDArray m, long from, long to) {
		double beta = call.attributes().number(Updates.BETA_1, 0);
		try (INDArray g = clipped(call, from, to)) {
			average(m, beta, 1 - beta, g);
		}
	}

	private static void secondMoment(OpCall call, INDArray v, long from, long to) {
		double beta = call.attributes().number(Updates.BETA_2, 0);
		try (INDArray g = clipped(call, from, to); INDArray square = g.mul(g)) {
			average(v, beta, 1 - beta, square);
		}
	}

	private static void adamax(OpCall call, long from, long to) {
		INDArray m = Portable.input(call, 2, from, to);
		INDArray u = Portable.input(call, 3, from, to);
		moments(call, m, from, to);
		try (INDArray g = clipped(call, from, to);
				INDArray size = Transforms.abs(g, true).addi(call.attributes().number(Updates.EPSILON, 0));
				INDArray decayed = u.mul(call.attributes().number(Updates.BETA_2, 0));
				INDArray largest = Transforms.max(size, decayed, true)) {
			u.assign(largest);
		}
		try (INDArray step = m.div(u)) {
			step(call, step, from, to);
		}
	}

	private static void rmsProp(OpCall call, long from, long to) {
		INDArray v = Portable.input(call, 2, from, to);
		secondMoment(call, v, from, to);
		try (INDArray g = clipped(call, from, to); INDArray root = Transforms.sqrt(v, true);
				INDArray step = g.div(root.addi(call.attributes().number(Updates.EPSILON, 0)))) {
			step(call, step, from, to);
		}
	}
}

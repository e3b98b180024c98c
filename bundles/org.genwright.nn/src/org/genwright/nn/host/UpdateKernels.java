package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.broadcast;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Updates;

/** Optimiser steps in one loop over parameters, gradient and moments. */
final class UpdateKernels {

	/** Bytes of a vector. */
	private static final long VECTOR = 4L * COUNT;

	private UpdateKernels() {
	}

	/** The loop of one optimiser over n elements, whole vectors. */
	private interface Loop {
		void run(long theta, long gradient, long first, long second, Constants constants, long n);
	}

	/** What a loop multiplies with: the attributes' constants, and the step's numbers read at its start. */
	private static final class Constants {

		private final float beta1;
		private final float oneMinusBeta1;
		private final float beta2;
		private final float oneMinusBeta2;
		private final float epsilon;
		private float clip;
		private float minusRate;
		private float correction;
		private float shrink;

		Constants(Attributes attributes) {
			beta1 = (float) attributes.number(Updates.BETA_1, 0);
			oneMinusBeta1 = (float) (1 - attributes.number(Updates.BETA_1, 0));
			beta2 = (float) attributes.number(Updates.BETA_2, 0);
			oneMinusBeta2 = (float) (1 - attributes.number(Updates.BETA_2, 0));
			epsilon = (float) attributes.number(Updates.EPSILON, 0);
		}

		void read(long numbers) {
			clip = (float) Lanes.get(numbers + 8L * Updates.CLIP);
			minusRate = (float) -Lanes.get(numbers + 8L * Updates.RATE);
			correction = (float) Lanes.get(numbers + 8L * Updates.CORRECTION);
			shrink = (float) Lanes.get(numbers + 8L * Updates.SHRINK);
		}
	}

	static BoundKernel momentum(OpCall call) {
		return bind(call, UpdateKernels::momentum);
	}

	static BoundKernel adam(OpCall call) {
		return bind(call, UpdateKernels::adam);
	}

	static BoundKernel adamax(OpCall call) {
		return bind(call, UpdateKernels::adamax);
	}

	static BoundKernel rmsProp(OpCall call) {
		return bind(call, UpdateKernels::rmsProp);
	}

	private static BoundKernel bind(OpCall call, Loop loop) {
		HostOperand theta = HostOperand.of(call.input(0));
		HostOperand gradient = HostOperand.of(call.input(1));
		HostOperand first = HostOperand.of(call.input(2));
		int last = call.inputs().size() - 1;
		HostOperand second = HostOperand.of(call.input(last - 1));
		HostOperand numbers = HostOperand.of(call.input(last));
		Span lines = Span.of(call.input(0));
		Constants constants = new Constants(call.attributes());
		MemorySegment rest = Arena.ofAuto().allocate(4L * VECTOR, VECTOR);
		return (from, to) -> {
			constants.read(numbers.base());
			long n = lines.lines(from, to) * lines.columns();
			long whole = n - n % COUNT;
			loop.run(theta.at(from), gradient.at(from), first.at(from), second.at(from), constants, whole);
			if (whole < n) {
				rest(loop, theta.at(from) + 4 * whole, gradient.at(from) + 4 * whole, first.at(from) + 4 * whole,
						second.at(from) + 4 * whole, constants, rest.address(), n - whole);
			}
		};
	}

	/** Runs a loop on less than a vector, in a copy: masks in the loop would cost a third of its speed. */
	private static void rest(Loop loop, long theta, long gradient, long first, long second, Constants constants, long copy, long n) {
		long secondCopy = copy + (second == first ? 2 : 3) * VECTOR;
		FloatLanes.copy(theta, copy, n);
		FloatLanes.copy(gradient, copy + VECTOR, n);
		FloatLanes.copy(first, copy + 2 * VECTOR, n);
		FloatLanes.copy(second, secondCopy, n);
		loop.run(copy, copy + VECTOR, copy + 2 * VECTOR, secondCopy, constants, COUNT);
		FloatLanes.copy(copy, theta, n);
		FloatLanes.copy(copy + 2 * VECTOR, first, n);
		FloatLanes.copy(secondCopy, second, n);
	}

	private static void momentum(long theta, long gradient, long first, long second, Constants k, long n) {
		for (long i = 0; i < n; i += COUNT) {
			FloatVector m = load(first + 4 * i).mul(k.beta1).add(load(gradient + 4 * i).mul(k.clip));
			store(first + 4 * i, m);
			store(theta + 4 * i, m.fma(broadcast(k.minusRate), load(theta + 4 * i).mul(k.shrink)));
		}
	}

	private static void adam(long theta, long gradient, long first, long second, Constants k, long n) {
		for (long i = 0; i < n; i += COUNT) {
			FloatVector g = load(gradient + 4 * i).mul(k.clip);
			FloatVector m = g.fma(broadcast(k.oneMinusBeta1), load(first + 4 * i).mul(k.beta1));
			FloatVector v = g.mul(g).fma(broadcast(k.oneMinusBeta2), load(second + 4 * i).mul(k.beta2));
			store(first + 4 * i, m);
			store(second + 4 * i, v);
			FloatVector step = m.mul(k.minusRate).div(v.sqrt().mul(k.correction).add(k.epsilon));
			store(theta + 4 * i, load(theta + 4 * i).fma(broadcast(k.shrink), step));
		}
	}

	private static void adamax(long theta, long gradient, long first, long second, Constants k, long n) {
		for (long i = 0; i < n; i += COUNT) {
			FloatVector g = load(gradient + 4 * i).mul(k.clip);
			FloatVector m = g.fma(broadcast(k.oneMinusBeta1), load(first + 4 * i).mul(k.beta1));
			FloatVector u = load(second + 4 * i).mul(k.beta2).max(g.abs().add(k.epsilon));
			store(first + 4 * i, m);
			store(second + 4 * i, u);
			FloatVector step = m.mul(k.minusRate).div(u);
			store(theta + 4 * i, load(theta + 4 * i).fma(broadcast(k.shrink), step));
		}
	}

	private static void rmsProp(long theta, long gradient, long first, long second, Constants k, long n) {
		for (long i = 0; i < n; i += COUNT) {
			FloatVector g = load(gradient + 4 * i).mul(k.clip);
			FloatVector v = g.mul(g).fma(broadcast(k.oneMinusBeta2), load(first + 4 * i).mul(k.beta2));
			store(first + 4 * i, v);
			FloatVector step = g.mul(k.minusRate).div(v.sqrt().add(k.epsilon));
			store(theta + 4 * i, load(theta + 4 * i).fma(broadcast(k.shrink), step));
		}
	}

	static BoundKernel average(OpCall call) {
		HostOperand average = HostOperand.of(call.input(0));
		HostOperand theta = HostOperand.of(call.input(1));
		Span lines = Span.of(call.input(0));
		float share = (float) (1 - call.attributes().number(Updates.BETA_1, 0));
		return (from, to) -> average(average.at(from), theta.at(from), share, lines.lines(from, to) * lines.columns());
	}

	private static void average(long average, long theta, float share, long n) {
		for (long i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = FloatLanes.FLOATS.indexInRange(i, n);
			FloatVector a = load(average + 4 * i, mask);
			store(average + 4 * i, load(theta + 4 * i, mask).sub(a).fma(broadcast(share), a), mask);
		}
	}
}

package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.broadcast;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;

/** The loops of the ops of {@link Elementwise}. */
final class TileOps {

	private static final Map<Op, Function<Attributes, TileOp>> ALL = new HashMap<>();

	static {
		put(Elementwise.ADD, TileOps::add);
		put(Elementwise.SUBTRACT, TileOps::subtract);
		put(Elementwise.MULTIPLY, TileOps::multiply);
		put(Elementwise.DIVIDE, TileOps::divide);
		put(Elementwise.GATE, TileOps::gate);
		put(Elementwise.EXP, TileOps::exp);
		put(Elementwise.LOG, TileOps::log);
		put(Elementwise.SQRT, TileOps::sqrt);
		put(Elementwise.ABS, TileOps::abs);
		put(Elementwise.SIGN, TileOps::sign);
		put(Elementwise.STEP, TileOps::step);
		put(Elementwise.SIGMOID, TileOps::sigmoid);
		put(Elementwise.TANH, TileOps::tanh);
		put(Elementwise.RELU, TileOps::relu);
		put(Elementwise.ROUND, TileOps::round);
		put(Elementwise.SOFTPLUS, new TwoLoops(TileOps::minusAbsExp, TileOps::maxPlusLog));
		put(Elementwise.BROADCAST, (a, b, out, n) -> FloatLanes.copy(a, out, n));
		ALL.put(Elementwise.AFFINE, attributes -> {
			float scale = (float) attributes.number(Elementwise.SCALE, 1);
			float shift = (float) attributes.number(Elementwise.SHIFT, 0);
			return (a, b, out, n) -> affine(a, out, n, scale, shift);
		});
		ALL.put(Elementwise.CLAMP, attributes -> {
			float low = low(attributes);
			float high = high(attributes);
			return (a, b, out, n) -> clamp(a, out, n, low, high);
		});
		ALL.put(Elementwise.INSIDE, attributes -> {
			float low = low(attributes);
			float high = high(attributes);
			return (a, b, out, n) -> inside(a, out, n, low, high);
		});
	}

	private TileOps() {
	}

	private static void put(Op op, TileOp loop) {
		ALL.put(op, attributes -> loop);
	}

	private static float low(Attributes attributes) {
		return (float) attributes.number(Elementwise.LOW, Double.NEGATIVE_INFINITY);
	}

	private static float high(Attributes attributes) {
		return (float) attributes.number(Elementwise.HIGH, Double.POSITIVE_INFINITY);
	}

	static boolean contains(Op op) {
		return ALL.containsKey(op);
	}

	static TileOp of(Op op, Attributes attributes) {
		return ALL.get(op).apply(attributes);
	}

	private static void add(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).add(load(b + 4L * i)));
		}
	}

	private static void subtract(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).sub(load(b + 4L * i)));
		}
	}

	private static void multiply(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).mul(load(b + 4L * i)));
		}
	}

	private static void divide(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).div(load(b + 4L * i)));
		}
	}

	private static void gate(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, broadcast(0).blend(load(a + 4L * i), load(b + 4L * i).compare(VectorOperators.GT, 0f)));
		}
	}

	private static void affine(long a, long out, int n, float scale, float shift) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).fma(broadcast(scale), broadcast(shift)));
		}
	}

	private static void exp(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, FloatFunctions.exp(load(a + 4L * i)));
		}
	}

	private static void log(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, FloatFunctions.log(load(a + 4L * i)));
		}
	}

	private static void sqrt(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).sqrt());
		}
	}

	private static void abs(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).abs());
		}
	}

	private static void sign(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			FloatVector x = load(a + 4L * i);
			FloatVector positive = broadcast(0).blend(1f, x.compare(VectorOperators.GT, 0f));
			store(out + 4L * i, positive.blend(-1f, x.compare(VectorOperators.LT, 0f)));
		}
	}

	private static void step(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, broadcast(0).blend(1f, load(a + 4L * i).compare(VectorOperators.GT, 0f)));
		}
	}

	private static void sigmoid(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, FloatFunctions.sigmoid(load(a + 4L * i)));
		}
	}

	private static void tanh(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, FloatFunctions.tanh(load(a + 4L * i)));
		}
	}

	private static void relu(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).max(0f));
		}
	}

	/** Adding and taking away 1.5 · 2^23 rounds; larger numbers are whole already. */
	private static void round(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			FloatVector x = load(a + 4L * i);
			FloatVector rounded = x.add(0x1.8p23f).sub(0x1.8p23f);
			store(out + 4L * i, rounded.blend(x, x.abs().compare(VectorOperators.GE, 0x1p22f)));
		}
	}

	/** Two loops, one after the other, each compiled by itself. */
	private record TwoLoops(TileOp first, TileOp second) implements TileOp {

		@Override
		public void run(long a, long b, long out, int n) {
			TileOp.call(first, a, b, out, n);
			TileOp.call(second, a, b, out, n);
		}
	}

	private static void minusAbsExp(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, FloatFunctions.boundedExp(load(a + 4L * i).abs().neg()));
		}
	}

	private static void maxPlusLog(long a, long b, long out, int n) {
		for (int i = 0; i < n; i += COUNT) {
			FloatVector log = FloatFunctions.logOfNormal(load(out + 4L * i).add(1f));
			store(out + 4L * i, load(a + 4L * i).max(0f).add(log));
		}
	}

	private static void clamp(long a, long out, int n, float low, float high) {
		for (int i = 0; i < n; i += COUNT) {
			store(out + 4L * i, load(a + 4L * i).max(low).min(high));
		}
	}

	private static void inside(long a, long out, int n, float low, float high) {
		for (int i = 0; i < n; i += COUNT) {
			FloatVector x = load(a + 4L * i);
			FloatVector above = broadcast(0).blend(1f, x.compare(VectorOperators.GE, low));
			store(out + 4L * i, above.blend(0f, x.compare(VectorOperators.GT, high)));
		}
	}
}

package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.Shape;

/**
 * The sizes of a recurrent layer.
 *
 * @param rows   N
 * @param steps  L
 * @param width  W
 * @param inputs D
 * @param units  M
 * @param window k
 */
public record RecurrentSizes(long rows, int steps, int width, int inputs, int units, int window) {

	/** Returns the sizes of a call of {@link Recurrent#LSTM} from its inputs. */
	public static RecurrentSizes lstm(List<TensorSpec> inputs, Attributes attributes) {
		int window = (int) attributes.number(Recurrent.WINDOW, 1);
		RecurrentSizes sizes = of(inputs, 4, window);
		require(window > 0 && window % 2 == 1, inputs, "an odd window");
		sizes.require(inputs, 4, List.of(TensorSpec.float32(sizes.inputs, 4L * sizes.units),
				TensorSpec.float32((long) window * sizes.units, 4L * sizes.units), TensorSpec.float32(4L * sizes.units),
				sizes.state(), sizes.state()));
		return sizes;
	}

	/** Returns the sizes of a call of {@link Recurrent#GRU} from its inputs. */
	public static RecurrentSizes gru(List<TensorSpec> inputs) {
		RecurrentSizes sizes = of(inputs, 3, 1);
		sizes.require(inputs, 3, List.of(TensorSpec.float32(sizes.inputs, 3L * sizes.units),
				TensorSpec.float32(sizes.units, 3L * sizes.units), TensorSpec.float32(4L * sizes.units), sizes.state()));
		return sizes;
	}

	private static RecurrentSizes of(List<TensorSpec> inputs, int gates, int window) {
		Shape x = inputs.get(0).shape();
		Shape weight = inputs.get(2).shape();
		require(x.rank() == 4 && x.size(1) > 0 && weight.rank() == 2, inputs, "x [N, L, W, D] with L at least 1");
		return new RecurrentSizes(x.size(0), (int) x.size(1), (int) x.size(2), (int) x.size(3), (int) weight.size(1) / gates,
				window);
	}

	private void require(List<TensorSpec> given, int gates, List<TensorSpec> behindX) {
		boolean fits = given.get(0).equals(TensorSpec.float32(rows, steps, width, inputs))
				&& given.subList(1, given.size()).equals(behindX);
		require(fits, given, "x [N, L, W, D], weights [D, " + gates + "·M] and [k·M, " + gates
				+ "·M], a bias [4·M] and states [N, W, M]");
	}

	private static void require(boolean holds, List<TensorSpec> given, String expected) {
		if (!holds) {
			throw new IllegalArgumentException("expected " + expected + ", found " + given + ".");
		}
	}

	/** Returns the sizes a gradient can know: D is 0. */
	static RecurrentSizes ofGradient(TensorSpec gates, int window) {
		Shape shape = gates.shape();
		if (shape.rank() != 4) {
			throw new IllegalArgumentException("expected packed gates [N, L, W, 4·M], found " + gates + ".");
		}
		return new RecurrentSizes(shape.size(0), (int) shape.size(1), (int) shape.size(2), 0, (int) shape.size(3) / 4, window);
	}

	/** Returns the sizes of a call of {@link Recurrent#LSTM_GRADIENT} but for D. */
	public static RecurrentSizes lstmGradient(OpCall call) {
		return ofGradient(call.input(2).spec(call.capacity()), (int) call.attributes().number(Recurrent.WINDOW, 1));
	}

	/** Returns the sizes of a call of {@link Recurrent#GRU_GRADIENT} but for D. */
	public static RecurrentSizes gruGradient(OpCall call) {
		return ofGradient(call.input(2).spec(call.capacity()), 1);
	}

	static List<TensorSpec> lstmGradient(List<TensorSpec> inputs, Attributes attributes) {
		RecurrentSizes sizes = ofGradient(inputs.get(2), (int) attributes.number(Recurrent.WINDOW, 1));
		long windows = (long) sizes.window * sizes.units;
		boolean fits = inputs.equals(List.of(TensorSpec.float32(windows, 4L * sizes.units), sizes.state(), sizes.gates(),
				sizes.hidden(), sizes.hidden(), sizes.state(), sizes.state()));
		require(fits, inputs, "the weight, states, packed values and gradients of one LSTM");
		return List.of(sizes.gates(), sizes.state(), sizes.state(), TensorSpec.float32(sizes.rows, sizes.width, windows));
	}

	static List<TensorSpec> gruGradient(List<TensorSpec> inputs, Attributes attributes) {
		RecurrentSizes sizes = ofGradient(inputs.get(2), 1);
		Shape joint = inputs.get(1).shape();
		boolean fits = inputs.get(0).equals(TensorSpec.float32(sizes.units, 3L * sizes.units)) && joint.rank() == 4
				&& joint.size(3) > sizes.units && inputs.get(3).equals(sizes.hidden()) && inputs.get(4).equals(sizes.state());
		require(fits, inputs, "the weight, packed values and gradients of one GRU");
		return List.of(sizes.gates(), sizes.state());
	}

	/** Returns k·M + D + 1, the columns of the packed inputs of a step. */
	public int joint() {
		return window * units + inputs + 1;
	}

	private TensorSpec state() {
		return TensorSpec.float32(rows, width, units);
	}

	private TensorSpec hidden() {
		return TensorSpec.float32(rows, steps, width, units);
	}

	private TensorSpec gates() {
		return TensorSpec.float32(rows, steps, width, 4L * units);
	}

	List<TensorSpec> outputs() {
		return List.of(hidden(), state(), state(), TensorSpec.float32(rows, steps, width, joint()), gates(), hidden());
	}

	List<TensorSpec> gruOutputs() {
		return List.of(hidden(), state(), TensorSpec.float32(rows, steps, width, joint()), gates());
	}
}

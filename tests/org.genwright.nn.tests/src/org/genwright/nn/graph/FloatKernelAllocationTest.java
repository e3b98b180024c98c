package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Moves;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Positions;
import org.genwright.nn.op.Recurrent;
import org.genwright.nn.op.Reductions;
import org.genwright.nn.op.Updates;
import org.genwright.nn.op.Windows;
import org.junit.jupiter.api.Test;

/** Host kernels of float ops allocate nothing once compiled. */
class FloatKernelAllocationTest {

	private static final int ROWS = 96;
	private static final int WIDTH = 45;
	private static final int RUNS = 400;
	private static final double TOLERATED_BYTES = 64;

	private final Map<String, BoundKernel> kernels = new LinkedHashMap<>();
	private Device device;

	@Test
	void steadyStateAllocatesNothing() {
		try (Device opened = Device.open(Backend.HOST, 1)) {
			device = opened;
			bindElementwise();
			bindOthers();
			bindUpdates();
			bindRecurrent();
			kernels.forEach((name, kernel) -> {
				double found = Allocation.settled(() -> kernel.run(0, ROWS), RUNS, TOLERATED_BYTES);
				assertTrue(found < TOLERATED_BYTES, () -> name + " allocates " + found + " bytes per run");
			});
		}
	}

	private Slice tensor(ElementType type, long... sizes) {
		ArenaLayout layout = new ArenaLayout("tensor", type);
		Region region = layout.add(sizes);
		layout.add(1);
		return device.memory().allocate(layout).slice(region);
	}

	private Operand batch(long... sizes) {
		return Operand.batch(tensor(ElementType.FLOAT32, sizes));
	}

	private void bind(Op op, Attributes attributes, List<Operand> inputs, Operand... outputs) {
		kernels.put(op.id(), device.bind(new OpCall(op, attributes, inputs, List.of(outputs))));
	}

	private void bindElementwise() {
		Operand x = batch(ROWS, WIDTH);
		Operand out = batch(ROWS, WIDTH);
		for (Op op : Elementwise.ALL) {
			Attributes attributes = op.equals(Elementwise.BROADCAST) ? Elementwise.to(out.slice().shape()) : Attributes.NONE;
			bind(op, attributes, op.inputs() == 1 ? List.of(x) : List.of(x, batch(ROWS, 1)), out);
		}
	}

	private void bindOthers() {
		Operand x = batch(ROWS, WIDTH);
		Operand column = batch(ROWS, 1);
		Operand whole = Operand.whole(x.slice());
		Operand index = Operand.batch(tensor(ElementType.INT32, ROWS));
		Operand clock = Operand.whole(tensor(ElementType.INT32, Draws.CLOCK));
		Attributes draw = Elementwise.to(x.slice().shape()).with(Draws.STREAM, 1);
		bind(Reductions.ROW_SUM, Attributes.NONE, List.of(x), column);
		bind(Reductions.LOG_SUM_EXP, Attributes.NONE, List.of(x), column);
		bind(Reductions.COLUMN_SUM, Attributes.NONE, List.of(Operand.whole(tensor(ElementType.FLOAT32, WIDTH, ROWS))),
				batch(ROWS));
		bind(Reductions.SQUARED_NORM, Attributes.NONE, List.of(x), Operand.batch(tensor(ElementType.FLOAT64, ROWS)));
		bind(Moves.CONCAT, Attributes.NONE, List.of(x, column), batch(ROWS, WIDTH + 1));
		bind(Moves.SLICE, Attributes.NONE.with(Moves.FIRST, 3).with(Moves.WIDTH, 20), List.of(x), batch(ROWS, 20));
		bind(Moves.PAD, Attributes.NONE.with(Moves.FIRST, 3).with(Moves.WIDTH, 60), List.of(x), batch(ROWS, 60));
		bind(Moves.GATHER, Attributes.NONE, List.of(Operand.whole(tensor(ElementType.FLOAT32, 5, WIDTH)), index), x);
		bind(Moves.SCATTER_ADD, Attributes.NONE.with(Moves.ROWS, ROWS),
				List.of(whole, Operand.whole(index.slice())), batch(ROWS, WIDTH));
		bind(Moves.TRANSPOSE, Attributes.NONE, List.of(whole), Operand.whole(tensor(ElementType.FLOAT32, WIDTH, ROWS)));
		bind(Ops.MATMUL, Attributes.NONE, List.of(x, Operand.whole(tensor(ElementType.FLOAT32, WIDTH, 7))), batch(ROWS, 7));
		Operand position = Operand.whole(tensor(ElementType.INT32));
		Attributes length = Attributes.NONE.with(Positions.LENGTH, 4);
		bind(Positions.COPY, Attributes.NONE, List.of(x), batch(ROWS, WIDTH));
		bind(Positions.READ, Attributes.NONE, List.of(batch(ROWS, 4, WIDTH), position), x);
		bind(Positions.PLACE, length, List.of(x, position), batch(ROWS, 4, WIDTH));
		bind(Positions.WRITE, length, List.of(x, position), batch(ROWS, 4, WIDTH));
		Attributes windows = Windows.attributes(6, 5, 3, 3, 2, 1);
		bind(Windows.UNFOLD, windows, List.of(batch(ROWS, 6, 5, 3)), batch(ROWS, 9, 27));
		bind(Windows.FOLD, windows, List.of(batch(ROWS, 9, 27)), batch(ROWS, 6, 5, 3));
		bind(Draws.UNIFORM, draw, List.of(clock), x);
		bind(Draws.NORMAL, draw, List.of(clock), x);
		bind(Draws.CATEGORICAL, Attributes.NONE, List.of(x, column), index);
	}

	private void bindRecurrent() {
		int units = 21;
		Operand weight = Operand.whole(tensor(ElementType.FLOAT32, 3 * units, 4 * units));
		Operand bias = Operand.whole(tensor(ElementType.FLOAT32, 4 * units));
		Operand state = batch(ROWS, 5, units);
		Operand hidden = batch(ROWS, 2, 5, units);
		Operand gates = batch(ROWS, 2, 5, 4 * units);
		Operand cells = batch(ROWS, 2, 5, units);
		Attributes window = Attributes.NONE.with(Recurrent.WINDOW, 3);
		bind(Recurrent.LSTM, window,
				List.of(batch(ROWS, 2, 5, 4), Operand.whole(tensor(ElementType.FLOAT32, 4, 4 * units)), weight, bias, state, state),
				hidden, state, state, batch(ROWS, 2, 5, 3 * units + 5), gates, cells);
		bind(Recurrent.LSTM_GRADIENT, window, List.of(weight, state, gates, cells, hidden, state, state),
				batch(ROWS, 2, 5, 4 * units), batch(ROWS, 5, units), batch(ROWS, 5, units), batch(ROWS, 5, 3 * units));
		Operand square = Operand.whole(tensor(ElementType.FLOAT32, units, 3 * units));
		Operand joint = batch(ROWS, 2, 5, units + 5);
		bind(Recurrent.GRU, Attributes.NONE,
				List.of(batch(ROWS, 2, 5, 4), Operand.whole(tensor(ElementType.FLOAT32, 4, 3 * units)), square, bias, state),
				hidden, state, joint, gates);
		bind(Recurrent.GRU_GRADIENT, Attributes.NONE, List.of(square, joint, gates, hidden, state),
				batch(ROWS, 2, 5, 4 * units), batch(ROWS, 5, units));
		bind(Recurrent.UNPACK, Attributes.NONE, List.of(hidden), batch(ROWS, 2, 5, units));
	}

	private void bindUpdates() {
		Operand theta = batch(ROWS, WIDTH);
		Operand gradient = batch(ROWS, WIDTH);
		Operand numbers = Operand.whole(tensor(ElementType.FLOAT64, Updates.NUMBERS));
		for (Op op : List.of(Updates.MOMENTUM, Updates.RMS_PROP)) {
			Operand moment = batch(ROWS, WIDTH);
			bind(op, Attributes.NONE, List.of(theta, gradient, moment, numbers), theta, moment);
		}
		for (Op op : List.of(Updates.ADAM, Updates.ADAMAX)) {
			Operand first = batch(ROWS, WIDTH);
			Operand second = batch(ROWS, WIDTH);
			bind(op, Attributes.NONE, List.of(theta, gradient, first, second, numbers), theta, first, second);
		}
		bind(Updates.AVERAGE, Attributes.NONE, List.of(theta, gradient), theta);
	}
}

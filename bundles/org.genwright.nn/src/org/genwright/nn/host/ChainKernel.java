package org.genwright.nn.host;

import java.util.List;
import java.util.Optional;

import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.ElementwiseChain;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Operand;

/**
 * A chain of elementwise ops, worked off tile by tile so that all results between stay in the first cache. A tile is a
 * number of whole lines (a line is the last axis) where an input is repeated, else any run of elements. Inputs that
 * are the same for every line are spread out once per run.
 */
final class ChainKernel implements BoundKernel {

	private final ChainLayout layout;
	private final long registers;
	private final HostOperand[] inputs;
	private final HostOperand[] outputs; // one per link, null where the result is not stored
	private final TileOp[] ops;
	private final long[] addresses; // of the inputs and the links' results in the present tile
	private final boolean whole;
	private final long elements;
	private final long rowElements;

	ChainKernel(ElementwiseChain chain, List<Operand> reads, List<Optional<Operand>> writes, Slice workspace) {
		layout = new ChainLayout(chain);
		registers = HostMemory.address(workspace);
		inputs = reads.stream().map(HostOperand::of).toArray(HostOperand[]::new);
		outputs = writes.stream().map(output -> output.map(HostOperand::of).orElse(null)).toArray(HostOperand[]::new);
		ops = chain.links().stream().map(link -> TileOps.of(link.op(), link.attributes())).toArray(TileOp[]::new);
		addresses = new long[inputs.length + ops.length];
		whole = writes.stream().flatMap(Optional::stream).map(Operand::extent).allMatch(Extent.WHOLE::equals);
		elements = chain.shape().elements();
		rowElements = whole ? 0 : elements / chain.shape().size(0);
	}

	@Override
	public void run(long from, long to) {
		long count = whole ? elements : (to - from) * rowElements;
		if (count == 0) {
			return;
		}
		spread(from);
		for (long done = 0; done < count; done += layout.tile()) {
			tile(from, done, (int) Math.min(layout.tile(), count - done));
		}
	}

	private void spread(long from) {
		for (int i = 0; i < inputs.length; i++) {
			long source = inputs[i].at(from);
			addresses[i] = registers + 4L * layout.register(i);
			switch (layout.mode(i)) {
				case SCALAR -> fill(addresses[i], FloatLanes.get(source), layout.tile());
				case VECTOR -> repeat(source, addresses[i]);
				default -> {
				}
			}
		}
	}

	private void repeat(long source, long target) {
		for (int at = 0; at < layout.tile(); at += layout.columns()) {
			FloatLanes.copy(source, target + 4L * at, layout.columns());
		}
	}

	private void tile(long from, long done, int n) {
		for (int i = 0; i < inputs.length; i++) {
			switch (layout.mode(i)) {
				case FULL -> addresses[i] = inputs[i].at(from) + 4 * done;
				case COLUMN -> lines(inputs[i].at(from) + 4 * (done / layout.columns()), addresses[i], n);
				default -> {
				}
			}
		}
		boolean exact = n % FloatLanes.COUNT == 0;
		for (int i = 0; i < ops.length; i++) {
			long register = registers + 4L * layout.register(inputs.length + i);
			long stored = outputs[i] == null ? register : outputs[i].at(from) + 4 * done;
			long out = exact ? stored : register;
			addresses[inputs.length + i] = out;
			TileOp.call(ops[i], addresses[layout.first(i)], addresses[layout.second(i)], out, n);
			if (out != stored) {
				FloatLanes.copy(out, stored, n);
			}
		}
	}

	private void lines(long source, long target, int n) {
		int columns = layout.columns();
		for (int at = 0; at < n; at += columns) {
			fill(target + 4L * at, FloatLanes.get(source + 4L * (at / columns)), columns);
		}
	}

	/** Fills a line. What goes beyond its end is overwritten by the next line; a register has room behind the last. */
	private static void fill(long target, float value, int n) {
		for (int i = 0; i < n; i += FloatLanes.COUNT) {
			FloatLanes.store(target + 4L * i, FloatLanes.broadcast(value));
		}
	}
}

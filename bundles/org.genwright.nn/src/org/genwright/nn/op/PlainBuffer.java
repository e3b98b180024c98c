package org.genwright.nn.op;

import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;

/** An operand's rows as doubles in plain Java, whatever its element type. */
final class PlainBuffer {

	private final Operand operand;
	private final double[] values;
	private final float[] floats;
	private final int[] ints;

	PlainBuffer(Operand operand) {
		this.operand = operand;
		int elements = Math.toIntExact(operand.slice().shape().elements());
		values = new double[elements];
		floats = new float[elements];
		ints = new int[elements];
	}

	double[] values() {
		return values;
	}

	/** Copies the rows of a run out of device memory. */
	void read(long from, long to) {
		Slice slice = operand.slice();
		int count = count(from, to);
		switch (slice.type()) {
			case FLOAT64 -> memory().read(slice, first(from), values, 0, count);
			case FLOAT32 -> {
				memory().read(slice, first(from), floats, 0, count);
				for (int i = 0; i < count; i++) {
					values[i] = floats[i];
				}
			}
			case INT32 -> {
				memory().read(slice, first(from), ints, 0, count);
				for (int i = 0; i < count; i++) {
					values[i] = ints[i];
				}
			}
			case INT64 -> throw new IllegalArgumentException(
					"A plain kernel: expected FLOAT64, FLOAT32 or INT32 operands, found " + slice.type() + ".");
		}
	}

	/** Copies the rows of a run back. */
	void write(long from, long to) {
		Slice slice = operand.slice();
		int count = count(from, to);
		switch (slice.type()) {
			case FLOAT32 -> {
				for (int i = 0; i < count; i++) {
					floats[i] = (float) values[i];
				}
				memory().write(floats, 0, slice, first(from), count);
			}
			case INT32 -> {
				for (int i = 0; i < count; i++) {
					ints[i] = (int) values[i];
				}
				memory().write(ints, 0, slice, first(from), count);
			}
			default -> memory().write(values, 0, slice, first(from), count);
		}
	}

	private Memory memory() {
		return operand.slice().arena().memory();
	}

	private long first(long from) {
		return operand.start(from) - operand.slice().offset();
	}

	private int count(long from, long to) {
		Slice slice = operand.slice();
		return Math.toIntExact(
				operand.extent() == Extent.WHOLE ? slice.shape().elements() : (to - from) * slice.rowElements());
	}
}

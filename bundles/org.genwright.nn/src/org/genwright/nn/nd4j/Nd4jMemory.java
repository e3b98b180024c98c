package org.genwright.nn.nd4j;

import java.lang.reflect.Array;

import org.bytedeco.javacpp.Pointer;
import org.genwright.nn.ElementType;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Memory made of ND4J arrays, one per arena, with copies by ND4J: works on every ND4J backend. */
public class Nd4jMemory extends Memory {

	/**
	 * @param limitBytes the most bytes all arenas together may take
	 */
	public Nd4jMemory(long limitBytes) {
		super(limitBytes);
	}

	/** Returns the most bytes the process may take for arrays outside the Java heap. */
	public static long processLimitBytes() {
		Nd4jLibrary.require();
		long limit = Pointer.maxBytes();
		long physical = Pointer.totalPhysicalBytes();
		return limit > 0 ? Math.min(limit, physical) : physical;
	}

	@Override
	protected Arena create(ArenaLayout layout) {
		return new Nd4jArena(this, layout);
	}

	@Override
	protected void copyIn(Object source, int from, Slice target, long at, int count) {
		if (count == 0) {
			return;
		}
		try (INDArray values = array(source, from, count)) {
			Nd4jArrays.vector(target, at, count).assign(values);
		}
	}

	@Override
	protected void copyOut(Slice source, long at, Object target, int from, int count) {
		if (count == 0) {
			return;
		}
		try (INDArray values = Nd4jArrays.vector(source, at, count).dup('c')) {
			Object copied = switch (source.type()) {
				case FLOAT64 -> values.data().asDouble();
				case FLOAT32 -> values.data().asFloat();
				case INT32 -> values.data().asInt();
				case INT64 -> values.data().asLong();
			};
			System.arraycopy(copied, 0, target, from, count);
		}
	}

	private static INDArray array(Object source, int from, int count) {
		Object part = Array.newInstance(source.getClass().getComponentType(), count);
		System.arraycopy(source, from, part, 0, count);
		return switch (part) {
			case double[] values -> Nd4j.createFromArray(values);
			case float[] values -> Nd4j.createFromArray(values);
			case int[] values -> Nd4j.createFromArray(values);
			case long[] values -> Nd4j.createFromArray(values);
			default -> throw new IllegalArgumentException(
					"A copy to device memory: expected numbers, found " + source.getClass().getSimpleName() + ".");
		};
	}

	static DataType dataType(ElementType type) {
		return switch (type) {
			case FLOAT64 -> DataType.DOUBLE;
			case FLOAT32 -> DataType.FLOAT;
			case INT32 -> DataType.INT32;
			case INT64 -> DataType.INT64;
		};
	}
}

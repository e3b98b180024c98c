package org.genwright.core.tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.genwright.nn.Tensor;

/**
 * Writes arrays in NPY format, version 1.0, little-endian, the last index changing fastest; numpy.load reads them (A Simple
 * File Format for NumPy Arrays, Robert Kern, 2007). The stream is left open, so that arrays can be entries of an NPZ file.
 */
public final class NpyWriter {

	private static final int ALIGNMENT = 64;
	private static final int PREAMBLE = 10;
	private static final int BLOCK = 1 << 13;

	private final OutputStream stream;

	/** Puts the elements from a number on into a buffer. */
	private interface Source {
		void put(ByteBuffer into, int element);
	}

	/** Makes a writer. */
	public NpyWriter(OutputStream stream) {
		this.stream = stream;
	}

	/**
	 * Writes numbers of type {@code f4}.
	 *
	 * @param shape the size of every axis; their product is the number of values
	 * @throws IllegalArgumentException if it is not
	 */
	public void write(float[] values, int... shape) throws IOException {
		write("<f4", Float.BYTES, values.length, (into, i) -> into.putFloat(values[i]), shape);
	}

	/** Writes numbers of type {@code f8}; the shape as in {@link #write(float[], int...)}. */
	public void write(double[] values, int... shape) throws IOException {
		write("<f8", Double.BYTES, values.length, (into, i) -> into.putDouble(values[i]), shape);
	}

	/** Writes numbers of type {@code i4}; the shape as in {@link #write(float[], int...)}. */
	public void write(int[] values, int... shape) throws IOException {
		write("<i4", Integer.BYTES, values.length, (into, i) -> into.putInt(values[i]), shape);
	}

	/** Writes numbers of type {@code i8}; the shape as in {@link #write(float[], int...)}. */
	public void write(long[] values, int... shape) throws IOException {
		write("<i8", Long.BYTES, values.length, (into, i) -> into.putLong(values[i]), shape);
	}

	/** Writes a tensor in its own type. */
	public void write(Tensor tensor) throws IOException {
		int[] shape = LongStream.of(tensor.shape().sizes()).mapToInt(Math::toIntExact).toArray();
		switch (tensor.type()) {
			case FLOAT32 -> write(tensor.floats(), shape);
			case FLOAT64 -> write(tensor.doubles(), shape);
			case INT32 -> write(tensor.ints(), shape);
			case INT64 -> write(tensor.longs(), shape);
		}
	}

	/** Writes unsigned bytes, type {@code u1}; the shape as in {@link #write(float[], int...)}. */
	public void write(byte[] values, int... shape) throws IOException {
		write("|u1", Byte.BYTES, values.length, (into, i) -> into.put(values[i]), shape);
	}

	private void write(String type, int bytes, int elements, Source source, int[] shape) throws IOException {
		if (IntStream.of(shape).asLongStream().reduce(1, Math::multiplyExact) != elements) {
			throw new IllegalArgumentException("An array of shape " + Arrays.toString(shape)
					+ ": expected as many values as the product of its sizes, found " + elements + ".");
		}
		stream.write(header(type, shape));
		ByteBuffer block = ByteBuffer.allocate(BLOCK * bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int from = 0; from < elements; from += BLOCK) {
			block.clear();
			for (int i = from; i < Math.min(elements, from + BLOCK); i++) {
				source.put(block, i);
			}
			stream.write(block.array(), 0, block.position());
		}
	}

	private static byte[] header(String type, int[] shape) {
		String sizes = IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + (shape.length == 1 ? "," : "");
		String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
		int length = Math.ceilDiv(PREAMBLE + text.length() + 1, ALIGNMENT) * ALIGNMENT;
		ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
		header.putShort((short) (length - PREAMBLE)).put(text.getBytes(StandardCharsets.US_ASCII));
		while (header.position() < length - 1) {
			header.put((byte) ' ');
		}
		return header.put((byte) '\n').array();
	}
}

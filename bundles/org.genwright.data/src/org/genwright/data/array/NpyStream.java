package org.genwright.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.array.NpyHeader.Order;

/**
 * One array in NPY format, open at its first element. Every element is read once and put to its place, so the array is
 * in memory once only.
 */
final class NpyStream {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	private static final int LARGEST_HEADER = 1 << 16;
	private static final int BLOCK = 1 << 16;
	private static final double LARGEST_EXACT = 0x1p53;

	private final String where;
	private final InputStream stream;
	private final NpyHeader header;

	/** Takes the element with a number in the file to a place in the dataset. */
	private interface Sink {
		void put(int place, double value);
	}

	/**
	 * Reads the header.
	 *
	 * @param where the place that problems name
	 * @throws ProblemException if it is not the header of an array of numbers
	 */
	NpyStream(String where, InputStream stream) throws IOException, ProblemException {
		this.where = where;
		this.stream = stream;
		byte[] start = stream.readNBytes(MAGIC.length + 2);
		if (start.length < MAGIC.length + 2 || !Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length))) {
			throw problem("an array in NPY format, which begins with '\\x93NUMPY'", "a file that begins otherwise",
					"Save the array with numpy.save.");
		}
		int version = start[MAGIC.length];
		if (version < 1 || version > 3) {
			throw problem("NPY version 1, 2 or 3", "'" + (version & 0xff) + "'", "Save the array again with numpy.save.");
		}
		int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
		ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		length.put(complete(stream.readNBytes(lengthBytes), lengthBytes));
		long headerLength = length.getInt(0) & 0xffffffffL;
		if (headerLength > LARGEST_HEADER) {
			throw problem("a header of at most " + LARGEST_HEADER + " bytes", "one of " + headerLength,
					"Save the array again with numpy.save.");
		}
		byte[] text = complete(stream.readNBytes((int) headerLength), (int) headerLength);
		header = new NpyHeaderParser(where, new String(text, version < 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)).parse();
	}

	private byte[] complete(byte[] bytes, int length) throws ProblemException {
		if (bytes.length < length) {
			throw problem("a complete header", "the end of the file within it", "Save or fetch the array again.");
		}
		return bytes;
	}

	NpyHeader header() {
		return header;
	}

	/**
	 * Refuses a header that promises more than there can be, before memory is taken for it.
	 *
	 * @param most the largest number of bytes that can follow
	 * @throws ProblemException if it does
	 */
	void requireAtMost(double most) throws ProblemException {
		if (header.elements() * header.element().bytes() > most) {
			throw truncated(String.format(Locale.ROOT, "at most %.0f", most));
		}
	}

	/**
	 * Reads all elements as unsigned bytes.
	 *
	 * @param strides for every axis, how far apart neighbours along it lie in the result
	 */
	byte[] readBytes(int[] strides) throws IOException, ProblemException {
		byte[] values = new byte[(int) header.elements()];
		read(strides, (place, value) -> values[place] = (byte) (int) value);
		return values;
	}

	/**
	 * Reads all elements in double precision.
	 *
	 * @param strides for every axis, how far apart neighbours along it lie in the result
	 * @throws ProblemException if data are missing or left over, or an element is not finite or not exact in double
	 *                          precision
	 */
	double[] readDoubles(int[] strides) throws IOException, ProblemException {
		double[] values = new double[(int) header.elements()];
		read(strides, (place, value) -> values[place] = value);
		return values;
	}

	private void read(int[] strides, Sink sink) throws IOException, ProblemException {
		int axes = strides.length;
		int[] axis = new int[axes]; // slowest first, in the order of the file
		for (int i = 0; i < axes; i++) {
			axis[i] = header.order() == Order.C ? i : axes - 1 - i;
		}
		int[] index = new int[axes];
		int elements = (int) header.elements();
		NpyElement element = header.element();
		ByteBuffer block = ByteBuffer.allocate(BLOCK).order(header.byteOrder()).limit(0);
		int place = 0;
		for (int k = 0; k < elements; k++) {
			if (!block.hasRemaining()) {
				fill(block, k, elements);
			}
			double value = element.read(block);
			if (!Double.isFinite(value) || element.bytes() == Long.BYTES && element.isInteger() && Math.abs(value) > LARGEST_EXACT) {
				throw unusable(index, value);
			}
			sink.put(place, value);
			for (int i = axes - 1; i >= 0; i--) {
				place += strides[axis[i]];
				if (++index[axis[i]] < header.shape().get(axis[i])) {
					break;
				}
				place -= strides[axis[i]] * index[axis[i]];
				index[axis[i]] = 0;
			}
		}
		if (stream.read() >= 0) {
			throw problem("the end of the file after " + dataText(), "more data", "Save the array again, alone in its file.");
		}
	}

	private void fill(ByteBuffer block, int done, int elements) throws IOException, ProblemException {
		int bytes = header.element().bytes();
		int wanted = (int) Math.min(BLOCK, (long) (elements - done) * bytes);
		int found = stream.readNBytes(block.array(), 0, wanted);
		if (found < wanted) {
			throw truncated(Long.toString((long) done * bytes + found));
		}
		block.position(0).limit(wanted);
	}

	private ProblemException truncated(String found) {
		return problem(dataText(), found, "Save or fetch the array again; this one is incomplete.");
	}

	private String dataText() {
		return String.format(Locale.ROOT, "%.0f bytes of data for the shape %s", header.elements() * header.element().bytes(), header.shapeText());
	}

	private ProblemException unusable(int[] index, double value) {
		String expected = Double.isFinite(value) ? "an integer of at most 2^53, beyond which double precision is not exact"
				: "a finite number";
		return ProblemException.input(Problem.error("npy-value", where + ", element " + Arrays.toString(index), expected,
				"'" + (Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : value) + "'",
				"Correct the element or leave out its example; np.argwhere(~np.isfinite(x)) lists all that are not finite."));
	}

	private ProblemException problem(String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("npy-unreadable", where, expected, found, remedy));
	}
}

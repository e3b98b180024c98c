package org.genwright.data.idx;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.HeapBound;

/**
 * One IDX file of unsigned bytes, open at its first value: a big-endian magic number (two zero bytes, element type 8,
 * number of axes), the size of every axis, then the values (The MNIST database of handwritten digits, Yann LeCun, Corinna
 * Cortes, Christopher J. C. Burges, 1998). Compressed files are told by their first bytes, not by their name.
 */
final class IdxFile implements AutoCloseable {

	/** What a file holds. */
	enum Content {
		/** Images, [N, H, W]. */
		IMAGES(0x803, "images"),
		/** Classes, [N]. */
		LABELS(0x801, "labels");

		private final int magic;
		private final String noun;

		Content(int magic, String noun) {
			this.magic = magic;
			this.noun = noun;
		}

		private int axes() {
			return magic & 0xff;
		}

		private String describe() {
			return "the magic number 0x%08x of %s of unsigned bytes".formatted(magic, noun);
		}
	}

	private static final Map<Integer, String> OTHER_TYPES = Map.of(0x09, "signed bytes", 0x0b, "16-bit integers", 0x0c,
			"32-bit integers", 0x0d, "32-bit floating point numbers", 0x0e, "64-bit floating point numbers");
	private static final int GZIP = 0x1f8b;
	private static final int BUFFER = 1 << 16;
	private static final long LARGEST_DEFLATE_RATIO = 1032;

	private final Path file;
	private final Content content;
	private final DataInputStream stream;
	private final boolean compressed;
	private final int[] sizes;

	private IdxFile(Path file, Content content, DataInputStream stream, boolean compressed) throws IOException, ProblemException {
		this.file = file;
		this.content = content;
		this.stream = stream;
		this.compressed = compressed;
		checkMagic(stream.readInt());
		sizes = new int[content.axes()];
		for (int axis = 0; axis < sizes.length; axis++) {
			sizes[axis] = stream.readInt();
			if (sizes[axis] < 1) {
				throw problem("a size from 1 to " + Integer.MAX_VALUE + " for axis " + (axis + 1) + " of " + sizes.length,
						"'" + Integer.toUnsignedString(sizes[axis]) + "'", "Fetch the file again; this one is empty or damaged.");
			}
		}
		checkLength();
	}

	/**
	 * Opens a file and reads its header.
	 *
	 * @throws ProblemException if it is not an IDX file of the given content, or is shorter or longer than it says
	 */
	static IdxFile open(Path file, Content content) throws ProblemException {
		try {
			InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
			try {
				bytes.mark(2);
				boolean compressed = (bytes.read() << 8 | bytes.read()) == GZIP;
				bytes.reset();
				return new IdxFile(file, content, new DataInputStream(compressed ? new GZIPInputStream(bytes, BUFFER) : bytes), compressed);
			} catch (IOException | ProblemException e) {
				bytes.close();
				throw e;
			}
		} catch (IOException e) {
			throw unreadable(file, content, e);
		}
	}

	/** Returns the size of an axis. */
	int size(int axis) {
		return sizes[axis];
	}

	/** Returns the number of values. */
	long length() {
		return Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b);
	}

	/**
	 * Reads all values.
	 *
	 * @param into   receives the values as unsigned bytes
	 * @param offset where the first goes
	 * @throws ProblemException if the file holds fewer or more than it says
	 */
	void read(byte[] into, int offset) throws ProblemException {
		int length = Math.toIntExact(length());
		try {
			int count = stream.readNBytes(into, offset, length);
			if (count < length) {
				throw wrongLength(Integer.toString(count));
			}
			if (stream.read() >= 0) {
				throw wrongLength("more");
			}
		} catch (IOException e) {
			throw unreadable(file, content, e);
		}
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}

	private void checkMagic(int magic) throws ProblemException {
		if (magic == content.magic) {
			return;
		}
		for (Content other : Content.values()) {
			if (magic == other.magic) {
				throw problem(content.describe(), "that of " + other.noun, "Name the file of " + content.noun
						+ ", as 'train-" + content.noun + "-idx" + content.axes() + "-ubyte'.");
			}
		}
		String type = magic >>> 16 == 0 ? OTHER_TYPES.get(magic >>> 8) : null;
		if (type != null || magic >>> 8 == 0x08) {
			throw problem(content.describe(), "0x%08x, %d axes of %s".formatted(magic, magic & 0xff, type == null ? "unsigned bytes" : type),
					"Save the data as NPY instead.");
		}
		throw problem(content.describe(), "0x%08x".formatted(magic), "Name an IDX file, or fetch the file again if it should be one.");
	}

	/** Refuses a header that promises more than the file can hold, before memory is taken for it. */
	private void checkLength() throws IOException, ProblemException {
		long header = (1 + sizes.length) * (long) Integer.BYTES;
		long bytes = Files.size(file);
		double promised = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
		double possible = compressed ? bytes * (double) LARGEST_DEFLATE_RATIO : bytes - header;
		if (promised > possible || promised > HeapBound.LARGEST_ARRAY) {
			throw wrongLength(compressed ? "a compressed file of " + bytes + " bytes" : Long.toString(bytes - header));
		}
	}

	private ProblemException wrongLength(String found) {
		String axes = Arrays.stream(sizes).mapToObj(Integer::toString).reduce((a, b) -> a + " x " + b).orElseThrow();
		double promised = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
		return problem(String.format(Locale.ROOT, "%.0f bytes of %s, which is %s as the header says", promised, content.noun, axes), found,
				"Fetch the file again; this one is incomplete or damaged.");
	}

	private ProblemException problem(String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("idx-unreadable", where(file), expected, found, remedy));
	}

	private static ProblemException unreadable(Path file, Content content, IOException e) {
		Problem problem = switch (e) {
			case NoSuchFileException _ -> Problem.error("idx-unreadable", where(file), "a file", "none of that name", "Correct the path.");
			case EOFException _, ZipException _ -> Problem.error("idx-unreadable", where(file), "a complete file of " + content.noun,
					"one that ends early or whose compressed content is damaged", "Fetch the file again.");
			default -> Problem.error("idx-unreadable", where(file), "a readable file", "'" + e.getMessage() + "'",
					"Check that it is a file and may be read.");
		};
		return ProblemException.input(problem, e);
	}

	/** Returns the place that problems name. */
	static String where(Path file) {
		return "IDX file '" + file + "'";
	}
}

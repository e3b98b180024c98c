package org.genwright.data.idx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes IDX files. */
final class IdxBytes {

	private IdxBytes() {
	}

	/** Returns a file of a magic number, sizes and values. */
	static byte[] of(int magic, int[] sizes, byte[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
		for (int size : sizes) {
			bytes.putInt(size);
		}
		return bytes.put(values).array();
	}

	/** Returns N images of H x W pixels; pixel d of image n is 7 n + d + offset, modulo 256. */
	static byte[] images(int n, int h, int w, int offset) {
		byte[] values = new byte[n * h * w];
		for (int i = 0; i < values.length; i++) {
			values[i] = (byte) (7 * (i / (h * w)) + i % (h * w) + offset);
		}
		return of(0x803, new int[] { n, h, w }, values);
	}

	/** Returns the labels 0, 1, 2, … modulo K. */
	static byte[] labels(int n, int k) {
		byte[] values = new byte[n];
		for (int i = 0; i < n; i++) {
			values[i] = (byte) (i % k);
		}
		return of(0x801, new int[] { n }, values);
	}

	static byte[] compressed(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	/** Writes a file and returns its path. */
	static Path write(Path folder, String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}
}

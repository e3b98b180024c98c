package org.genwright.diagram.svg;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG picture row by row, 8 bits each of red, green and blue, so that large pictures are never whole in memory
 * (Portable Network Graphics, W3C, third edition, 2025).
 */
final class PngStream implements AutoCloseable {

	private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
	private static final byte FILTER_UP = 2;
	private static final int CHUNK = 1 << 16;

	private final DataOutputStream out;
	private final ByteArrayOutputStream data = new ByteArrayOutputStream();
	private final Deflater deflater = new Deflater();
	private final DeflaterOutputStream compressed = new DeflaterOutputStream(data, deflater, CHUNK);
	private final byte[] above;
	private final byte[] filtered;

	PngStream(OutputStream out, int width, int height) throws IOException {
		this.out = new DataOutputStream(out);
		this.above = new byte[3 * width];
		this.filtered = new byte[1 + 3 * width];
		this.out.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(width);
		fields.writeInt(height);
		fields.write(new byte[] {8, 2, 0, 0, 0});
		chunk("IHDR", header.toByteArray());
	}

	/**
	 * Writes the next row.
	 *
	 * @param rgb  colours as 0xRRGGBB
	 * @param from index of the first
	 */
	void row(int[] rgb, int from) throws IOException {
		filtered[0] = FILTER_UP;
		for (int i = 0; i < above.length; i++) {
			byte value = (byte) (rgb[from + i / 3] >> 16 - 8 * (i % 3));
			filtered[i + 1] = (byte) (value - above[i]);
			above[i] = value;
		}
		compressed.write(filtered);
		if (data.size() >= CHUNK) {
			flush();
		}
	}

	private void flush() throws IOException {
		chunk("IDAT", data.toByteArray());
		data.reset();
	}

	private void chunk(String type, byte[] content) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 check = new CRC32();
		check.update(name);
		check.update(content);
		out.writeInt(content.length);
		out.write(name);
		out.write(content);
		out.writeInt((int) check.getValue());
	}

	/** Ends the picture; the stream below stays open. */
	@Override
	public void close() throws IOException {
		compressed.finish();
		deflater.end();
		flush();
		chunk("IEND", new byte[0]);
		out.flush();
	}
}

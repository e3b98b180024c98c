package org.genwright.core.event;

import java.nio.ByteBuffer;

/**
 * The size of a PNG picture (Portable Network Graphics, ISO/IEC 15948, 2004).
 *
 * @param width    in pixels
 * @param height   in pixels
 * @param channels 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha
 */
record PngHeader(int width, int height, int channels) {

	private static final long SIGNATURE = 0x89504E470D0A1A0AL;
	private static final int LENGTH = 26;

	static PngHeader of(byte[] png) {
		ByteBuffer buffer = ByteBuffer.wrap(png);
		if (png.length < LENGTH || buffer.getLong(0) != SIGNATURE) {
			throw new IllegalArgumentException(
					"A picture: expected the bytes of a PNG file, found " + png.length + " bytes without its signature.");
		}
		return new PngHeader(buffer.getInt(16), buffer.getInt(20), switch (png[25]) {
			case 0 -> 1;
			case 4 -> 2;
			case 6 -> 4;
			default -> 3; // 2 is colour; a palette, 3, is colour too
		});
	}
}

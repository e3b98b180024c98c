package org.genwright.core.event;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The frame of a record, TensorFlow's TFRecord: the length in 8 bytes, its checksum in 4, the content, its checksum in
 * 4, all little-endian. A checksum is the CRC-32C, turned right by 15 bits plus a constant.
 */
final class RecordFormat {

	static final int LENGTH_BYTES = 8;
	static final int CHECKSUM_BYTES = 4;
	static final int HEADER_BYTES = LENGTH_BYTES + CHECKSUM_BYTES;
	/** Longer records are taken for damage. */
	static final long MAX_LENGTH = 1L << 30;

	private static final int MASK = 0xa282ead8;

	private RecordFormat() {
	}

	static byte[] frame(byte[] content) {
		ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + content.length + CHECKSUM_BYTES)
				.order(ByteOrder.LITTLE_ENDIAN);
		frame.putLong(content.length);
		frame.putInt(checksum(frame.array(), LENGTH_BYTES));
		frame.put(content);
		frame.putInt(checksum(content, content.length));
		return frame.array();
	}

	/** Returns the masked checksum of the first bytes of an array. */
	static int checksum(byte[] bytes, int length) {
		CRC32C crc = new CRC32C();
		crc.update(bytes, 0, length);
		return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
	}
}

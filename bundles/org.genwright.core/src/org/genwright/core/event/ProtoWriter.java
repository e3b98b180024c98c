package org.genwright.core.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one message in the protocol buffers wire format (Protocol Buffers: Encoding, Google, 2008). */
final class ProtoWriter {

	private static final int VARINT = 0;
	private static final int FIXED_64 = 1;
	private static final int BYTES = 2;
	private static final int FIXED_32 = 5;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	ProtoWriter varint(int field, long value) {
		key(field, VARINT);
		varint(value);
		return this;
	}

	ProtoWriter number(int field, double value) {
		key(field, FIXED_64);
		out.writeBytes(little(8).putDouble(value).array());
		return this;
	}

	ProtoWriter number(int field, float value) {
		key(field, FIXED_32);
		out.writeBytes(little(4).putFloat(value).array());
		return this;
	}

	ProtoWriter packed(int field, List<Double> values) {
		ByteBuffer buffer = little(8 * values.size());
		values.forEach(buffer::putDouble);
		return bytes(field, buffer.array());
	}

	ProtoWriter bytes(int field, byte[] value) {
		key(field, BYTES);
		varint(value.length);
		out.writeBytes(value);
		return this;
	}

	ProtoWriter text(int field, String value) {
		return bytes(field, value.getBytes(StandardCharsets.UTF_8));
	}

	ProtoWriter message(int field, ProtoWriter value) {
		return bytes(field, value.toBytes());
	}

	byte[] toBytes() {
		return out.toByteArray();
	}

	private void key(int field, int wireType) {
		varint((long) field << 3 | wireType);
	}

	private void varint(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			out.write((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		out.write((int) rest);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}

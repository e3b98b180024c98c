package org.genwright.core.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one message in the protocol buffers wire format (Protocol Buffers: Encoding, Google, 2008). */
public final class ProtoWriter {

	private static final int VARINT = 0;
	private static final int FIXED_64 = 1;
	private static final int BYTES = 2;
	private static final int FIXED_32 = 5;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** Adds a field of an integer, a boolean or an enumeration. */
	public ProtoWriter varint(int field, long value) {
		key(field, VARINT);
		varint(value);
		return this;
	}

	/** Adds a field of type {@code double}. */
	public ProtoWriter number(int field, double value) {
		key(field, FIXED_64);
		out.writeBytes(little(8).putDouble(value).array());
		return this;
	}

	/** Adds a field of type {@code float}. */
	public ProtoWriter number(int field, float value) {
		key(field, FIXED_32);
		out.writeBytes(little(4).putFloat(value).array());
		return this;
	}

	/** Adds a repeated field of type {@code double}, packed. */
	public ProtoWriter packed(int field, List<Double> values) {
		ByteBuffer buffer = little(8 * values.size());
		values.forEach(buffer::putDouble);
		return bytes(field, buffer.array());
	}

	/** Adds a field of bytes. */
	public ProtoWriter bytes(int field, byte[] value) {
		key(field, BYTES);
		varint(value.length);
		out.writeBytes(value);
		return this;
	}

	/** Adds a field of text. */
	public ProtoWriter text(int field, String value) {
		return bytes(field, value.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a field that is a message itself. */
	public ProtoWriter message(int field, ProtoWriter value) {
		return bytes(field, value.toBytes());
	}

	/** Adds all fields of another message of the same kind. */
	public ProtoWriter append(ProtoWriter more) {
		out.writeBytes(more.toBytes());
		return this;
	}

	/** Returns the message. */
	public byte[] toBytes() {
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

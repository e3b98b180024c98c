package org.genwright.core.protobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one message in the protocol buffers wire format, field by field; fields that are not asked for are skipped.
 * Bytes that are no message throw {@link java.nio.BufferUnderflowException} or {@link IllegalArgumentException}.
 */
public final class ProtoReader {

	private static final int VARINT = 0;
	private static final int FIXED_64 = 1;
	private static final int BYTES = 2;
	private static final int FIXED_32 = 5;

	private final ByteBuffer in;
	private int wireType;
	private long varint;
	private ByteBuffer value;

	/** Reads a message from the rest of a buffer, which is left as it is. */
	public ProtoReader(ByteBuffer message) {
		in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Moves to the next field and returns its number, 0 at the end. */
	public int next() {
		if (!in.hasRemaining()) {
			return 0;
		}
		long key = readVarint();
		wireType = (int) (key & 7);
		switch (wireType) {
			case VARINT -> varint = readVarint();
			case FIXED_64 -> take(8);
			case FIXED_32 -> take(4);
			case BYTES -> take(readVarint());
			default -> throw new IllegalArgumentException(
					"A message: expected wire type 0, 1, 2 or 5, found " + wireType + ".");
		}
		return Math.toIntExact(key >>> 3);
	}

	/** Returns the value of a field of an integer. */
	public long varint() {
		require(VARINT);
		return varint;
	}

	/** Returns the value of a field of type {@code double}. */
	public double number64() {
		require(FIXED_64);
		return value.getDouble(0);
	}

	/** Returns the value of a field of type {@code float}. */
	public float number32() {
		require(FIXED_32);
		return value.getFloat(0);
	}

	/** Returns the message that a field is. */
	public ProtoReader message() {
		require(BYTES);
		return new ProtoReader(value);
	}

	/** Returns the bytes of a field. */
	public byte[] bytes() {
		require(BYTES);
		byte[] bytes = new byte[value.remaining()];
		value.get(0, bytes);
		return bytes;
	}

	/** Returns the text of a field. */
	public String text() {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	/** Returns repeated numbers, packed or a single one. */
	public List<Double> numbers() {
		List<Double> numbers = new ArrayList<>();
		if (wireType == FIXED_64) {
			numbers.add(number64());
			return numbers;
		}
		require(BYTES);
		for (int at = 0; at < value.limit(); at += Double.BYTES) {
			numbers.add(value.getDouble(at));
		}
		return numbers;
	}

	private void take(long length) {
		if (length < 0 || length > in.remaining()) {
			throw new IllegalArgumentException(
					"A message: expected a field of at most " + in.remaining() + " bytes, found one of " + length + ".");
		}
		value = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
		in.position(in.position() + (int) length);
	}

	private void require(int expected) {
		if (wireType != expected) {
			throw new IllegalArgumentException("A field: expected wire type " + expected + ", found " + wireType + ".");
		}
	}

	private long readVarint() {
		long result = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			byte next = in.get();
			result |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return result;
			}
		}
		throw new IllegalArgumentException("A message: expected a number of at most 10 bytes, found a longer one.");
	}
}

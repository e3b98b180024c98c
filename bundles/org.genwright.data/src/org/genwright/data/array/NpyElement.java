package org.genwright.data.array;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of number in an NPY file. */
enum NpyElement {
	BOOL("b1", 1) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.get() == 0 ? 0 : 1;
		}
	},
	UINT8("u1", 1) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.get() & 0xff;
		}
	},
	INT8("i1", 1) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.get();
		}
	},
	UINT16("u2", 2) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getShort() & 0xffff;
		}
	},
	INT16("i2", 2) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getShort();
		}
	},
	UINT32("u4", 4) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getInt() & 0xffffffffL;
		}
	},
	INT32("i4", 4) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getInt();
		}
	},
	/** From 2^63 on rounded, which is out of the range of exact integers anyway. */
	UINT64("u8", 8) {
		@Override
		double read(ByteBuffer bytes) {
			long value = bytes.getLong();
			return value >= 0 ? value : (value >>> 1) * 2.0;
		}
	},
	INT64("i8", 8) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getLong();
		}
	},
	FLOAT16("f2", 2) {
		@Override
		double read(ByteBuffer bytes) {
			return Float.float16ToFloat(bytes.getShort());
		}
	},
	FLOAT32("f4", 4) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getFloat();
		}
	},
	FLOAT64("f8", 8) {
		@Override
		double read(ByteBuffer bytes) {
			return bytes.getDouble();
		}
	};

	private final String code;
	private final int bytes;

	NpyElement(String code, int bytes) {
		this.code = code;
		this.bytes = bytes;
	}

	/** Returns the kind of a code such as {@code f4}, the byte order left out. */
	static Optional<NpyElement> of(String code) {
		return Stream.of(values()).filter(element -> element.code.equals(code)).findFirst();
	}

	/** Reads the next element in the buffer's byte order. */
	abstract double read(ByteBuffer bytes);

	/** Returns the code in NPY headers without the byte order. */
	String code() {
		return code;
	}

	/** Returns the number of bytes of one element. */
	int bytes() {
		return bytes;
	}

	/** Tells whether elements are integers or truth values. */
	boolean isInteger() {
		return code.charAt(0) != 'f';
	}

	/** Tells whether elements fit in an unsigned byte. */
	boolean isUnsignedByte() {
		return this == UINT8 || this == BOOL;
	}
}

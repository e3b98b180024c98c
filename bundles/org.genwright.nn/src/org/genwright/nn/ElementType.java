package org.genwright.nn;

/** The number format of one tensor element. */
public enum ElementType {
	/** IEEE 754 binary32. */
	FLOAT32(4),
	/** IEEE 754 binary64. */
	FLOAT64(8),
	/** Two's complement, 32 bits. */
	INT32(4),
	/** Two's complement, 64 bits. */
	INT64(8);

	private final int bytes;

	ElementType(int bytes) {
		this.bytes = bytes;
	}

	/** Returns the size of one element in bytes. */
	public int bytes() {
		return bytes;
	}
}

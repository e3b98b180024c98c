package org.genwright.core.tensor;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Where a tensor lies in a file.
 *
 * @param name  its name
 * @param type  its element type
 * @param shape its shape
 * @param begin the offset of its first byte from the end of the header
 * @param end   the offset after its last byte
 */
record TensorEntry(String name, ElementType type, Shape shape, long begin, long end) {

	static String typeName(ElementType type) {
		return switch (type) {
			case FLOAT32 -> "F32";
			case FLOAT64 -> "F64";
			case INT32 -> "I32";
			case INT64 -> "I64";
		};
	}
}

package org.genwright.core.onnx;

import org.genwright.core.protobuf.ProtoWriter;

/** An attribute of a node, as message {@code AttributeProto}. */
record OnnxAttribute(ProtoWriter message) {

	private static final int INTEGER = 2;
	private static final int INTEGERS = 7;

	static OnnxAttribute of(String name, long value) {
		return new OnnxAttribute(new ProtoWriter().text(1, name).varint(3, value).varint(20, INTEGER));
	}

	static OnnxAttribute list(String name, long... values) {
		ProtoWriter message = new ProtoWriter().text(1, name);
		for (long value : values) {
			message.varint(8, value);
		}
		return new OnnxAttribute(message.varint(20, INTEGERS));
	}
}

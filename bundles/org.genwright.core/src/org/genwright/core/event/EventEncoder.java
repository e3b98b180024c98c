package org.genwright.core.event;

import java.util.Map;

import org.genwright.core.protobuf.ProtoWriter;

/** The messages {@code tensorflow.Event} and {@code tensorflow.Summary}, as far as they are written here. */
final class EventEncoder {

	static final String FILE_VERSION = "brain.Event:2";
	static final String TEXT_PLUGIN = "text";

	static final int EVENT_WALL_TIME = 1;
	static final int EVENT_STEP = 2;
	static final int EVENT_FILE_VERSION = 3;
	static final int EVENT_SUMMARY = 5;
	static final int EVENT_SESSION_LOG = 7;
	static final int SESSION_STATUS = 1;
	static final int SESSION_STATUS_START = 1;
	static final int SUMMARY_VALUE = 1;
	static final int VALUE_TAG = 1;
	static final int VALUE_SIMPLE = 2;
	static final int VALUE_IMAGE = 4;
	static final int VALUE_HISTOGRAM = 5;
	static final int VALUE_TENSOR = 8;
	static final int VALUE_METADATA = 9;
	static final int IMAGE_HEIGHT = 1;
	static final int IMAGE_WIDTH = 2;
	static final int IMAGE_COLORS = 3;
	static final int IMAGE_ENCODED = 4;
	static final int TENSOR_TYPE = 1;
	static final int TENSOR_SHAPE = 2;
	static final int TENSOR_STRING = 8;
	static final int METADATA_PLUGIN = 1;
	static final int PLUGIN_NAME = 1;
	private static final int TYPE_STRING = 7;

	private EventEncoder() {
	}

	static byte[] fileVersion(double wallTime) {
		return event(0, wallTime).text(EVENT_FILE_VERSION, FILE_VERSION).toBytes();
	}

	static byte[] sessionStart(long step, double wallTime) {
		ProtoWriter session = new ProtoWriter().varint(SESSION_STATUS, SESSION_STATUS_START);
		return event(step, wallTime).message(EVENT_SESSION_LOG, session).toBytes();
	}

	static byte[] scalars(long step, double wallTime, Map<String, Double> scalars) {
		ProtoWriter summary = new ProtoWriter();
		scalars.forEach((tag, value) -> summary.message(SUMMARY_VALUE,
				new ProtoWriter().text(VALUE_TAG, tag).number(VALUE_SIMPLE, value.floatValue())));
		return event(step, wallTime).message(EVENT_SUMMARY, summary).toBytes();
	}

	static byte[] image(long step, double wallTime, String tag, PngHeader header, byte[] png) {
		ProtoWriter image = new ProtoWriter().varint(IMAGE_HEIGHT, header.height()).varint(IMAGE_WIDTH, header.width())
				.varint(IMAGE_COLORS, header.channels()).bytes(IMAGE_ENCODED, png);
		return summary(step, wallTime, new ProtoWriter().text(VALUE_TAG, tag).message(VALUE_IMAGE, image));
	}

	static byte[] text(long step, double wallTime, String tag, String text) {
		ProtoWriter shape = new ProtoWriter().message(2, new ProtoWriter().varint(1, 1)); // one axis of size 1
		ProtoWriter tensor = new ProtoWriter().varint(TENSOR_TYPE, TYPE_STRING).message(TENSOR_SHAPE, shape)
				.text(TENSOR_STRING, text);
		ProtoWriter metadata = new ProtoWriter().message(METADATA_PLUGIN, new ProtoWriter().text(PLUGIN_NAME, TEXT_PLUGIN));
		return summary(step, wallTime, new ProtoWriter().text(VALUE_TAG, tag).message(VALUE_TENSOR, tensor)
				.message(VALUE_METADATA, metadata));
	}

	static byte[] histogram(long step, double wallTime, String tag, Histogram histogram) {
		ProtoWriter message = new ProtoWriter().number(1, histogram.min()).number(2, histogram.max())
				.number(3, histogram.count()).number(4, histogram.sum()).number(5, histogram.sumSquares())
				.packed(6, histogram.limits()).packed(7, histogram.counts());
		return summary(step, wallTime, new ProtoWriter().text(VALUE_TAG, tag).message(VALUE_HISTOGRAM, message));
	}

	private static byte[] summary(long step, double wallTime, ProtoWriter value) {
		return event(step, wallTime).message(EVENT_SUMMARY, new ProtoWriter().message(SUMMARY_VALUE, value)).toBytes();
	}

	private static ProtoWriter event(long step, double wallTime) {
		return new ProtoWriter().number(EVENT_WALL_TIME, wallTime).varint(EVENT_STEP, step);
	}
}

package org.genwright.core.event;

import java.util.List;
import java.util.Optional;

import org.genwright.core.protobuf.ProtoReader;

/** Reads the message {@code tensorflow.Summary.Value}. */
final class SummaryValue {

	private String tag = "";
	private String plugin = "";
	private Float simple;
	private ProtoReader image;
	private ProtoReader histogram;
	private ProtoReader tensor;

	SummaryValue(ProtoReader in) {
		for (int field = in.next(); field != 0; field = in.next()) {
			switch (field) {
				case EventEncoder.VALUE_TAG -> tag = in.text();
				case EventEncoder.VALUE_SIMPLE -> simple = in.number32();
				case EventEncoder.VALUE_IMAGE -> image = in.message();
				case EventEncoder.VALUE_HISTOGRAM -> histogram = in.message();
				case EventEncoder.VALUE_TENSOR -> tensor = in.message();
				case EventEncoder.VALUE_METADATA -> plugin = plugin(in.message());
				default -> { } // of no interest here
			}
		}
	}

	Optional<Event> event(long step, double wallTime) {
		if (simple != null) {
			return Optional.of(new Event.Scalar(step, wallTime, tag, simple));
		}
		if (image != null) {
			return Optional.of(image(step, wallTime));
		}
		if (histogram != null) {
			return Optional.of(new Event.Distribution(step, wallTime, tag, histogram()));
		}
		if (tensor != null && plugin.equals(EventEncoder.TEXT_PLUGIN)) {
			return Optional.of(new Event.Text(step, wallTime, tag, text()));
		}
		return Optional.empty();
	}

	private static String plugin(ProtoReader metadata) {
		for (int field = metadata.next(); field != 0; field = metadata.next()) {
			if (field == EventEncoder.METADATA_PLUGIN) {
				ProtoReader plugin = metadata.message();
				for (int inner = plugin.next(); inner != 0; inner = plugin.next()) {
					if (inner == EventEncoder.PLUGIN_NAME) {
						return plugin.text();
					}
				}
			}
		}
		return "";
	}

	private Event image(long step, double wallTime) {
		int width = 0;
		int height = 0;
		byte[] png = {};
		for (int field = image.next(); field != 0; field = image.next()) {
			switch (field) {
				case EventEncoder.IMAGE_HEIGHT -> height = (int) image.varint();
				case EventEncoder.IMAGE_WIDTH -> width = (int) image.varint();
				case EventEncoder.IMAGE_ENCODED -> png = image.bytes();
				default -> { } // the number of channels is in the picture itself
			}
		}
		return new Event.Image(step, wallTime, tag, width, height, png);
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int field = tensor.next(); field != 0; field = tensor.next()) {
			if (field == EventEncoder.TENSOR_STRING) {
				text.append(tensor.text());
			}
		}
		return text.toString();
	}

	private Histogram histogram() {
		double[] figures = new double[6];
		List<Double> limits = List.of();
		List<Double> counts = List.of();
		for (int field = histogram.next(); field != 0; field = histogram.next()) {
			switch (field) {
				case 1, 2, 3, 4, 5 -> figures[field] = histogram.number64();
				case 6 -> limits = histogram.numbers();
				case 7 -> counts = histogram.numbers();
				default -> { } // no other fields are known
			}
		}
		return new Histogram(figures[1], figures[2], figures[3], figures[4], figures[5], limits, counts);
	}
}

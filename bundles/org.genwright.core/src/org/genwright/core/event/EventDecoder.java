package org.genwright.core.event;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.genwright.core.protobuf.ProtoReader;

/** Reads the message {@code tensorflow.Event}; what has no counterpart here is left out. */
final class EventDecoder {

	private long step;
	private double wallTime;
	private String version;
	private boolean sessionStart;
	private final List<ProtoReader> summaries = new ArrayList<>();

	private EventDecoder() {
	}

	/** Returns the events of one record: several if a summary has several values. */
	static List<Event> decode(byte[] message) {
		EventDecoder decoder = new EventDecoder();
		decoder.readFields(new ProtoReader(ByteBuffer.wrap(message)));
		return decoder.events();
	}

	private void readFields(ProtoReader in) {
		for (int field = in.next(); field != 0; field = in.next()) {
			switch (field) {
				case EventEncoder.EVENT_WALL_TIME -> wallTime = in.number64();
				case EventEncoder.EVENT_STEP -> step = in.varint();
				case EventEncoder.EVENT_FILE_VERSION -> version = in.text();
				case EventEncoder.EVENT_SESSION_LOG -> sessionStart = isStart(in.message());
				case EventEncoder.EVENT_SUMMARY -> summaries.add(in.message());
				default -> { } // of no interest here
			}
		}
	}

	private static boolean isStart(ProtoReader in) {
		for (int field = in.next(); field != 0; field = in.next()) {
			if (field == EventEncoder.SESSION_STATUS && in.varint() == EventEncoder.SESSION_STATUS_START) {
				return true;
			}
		}
		return false;
	}

	private List<Event> events() {
		List<Event> events = new ArrayList<>();
		if (version != null) {
			events.add(new Event.FileVersion(step, wallTime, version));
		}
		if (sessionStart) {
			events.add(new Event.SessionStart(step, wallTime));
		}
		for (ProtoReader summary : summaries) {
			for (int field = summary.next(); field != 0; field = summary.next()) {
				if (field == EventEncoder.SUMMARY_VALUE) {
					new SummaryValue(summary.message()).event(step, wallTime).ifPresent(events::add);
				}
			}
		}
		return events;
	}
}

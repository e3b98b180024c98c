package org.genwright.core.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.genwright.core.file.FileProblems;
import org.genwright.core.problem.Problem;

/**
 * Follows one event file, also while another process appends to it. Damage is never an exception: a record whose
 * content is damaged is passed over, one whose length is damaged ends the file, an unfinished last one is awaited; what
 * was met is in {@link #problems()}. Holds no file open between calls; used by one thread at a time.
 */
public final class EventReader {

	private final Path file;
	private final List<Problem> damage = new ArrayList<>();
	private long offset;
	private long size;
	private boolean ended;

	/** Starts at the beginning of a file. */
	public EventReader(Path file) {
		this.file = file;
	}

	/** Returns the file. */
	public Path file() {
		return file;
	}

	/**
	 * Returns the events of the records completed since the last call, in order.
	 *
	 * @throws IOException if the file cannot be read
	 */
	public List<Event> poll() throws IOException {
		List<Event> events = new ArrayList<>();
		try (FileChannel channel = FileChannel.open(file)) {
			size = channel.size();
			channel.position(offset);
			DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
			while (!ended && readRecord(in, events)) {
				continue;
			}
		}
		return events;
	}

	/**
	 * Returns what is wrong with the file as far as it was read: damaged records, and an unfinished one at its end, each
	 * with its offset in bytes. While a run is live an unfinished record is usually just being written.
	 */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(damage);
		if (!ended && offset < size) {
			problems.add(warning("a whole record at byte " + offset, "the file ends " + (size - offset) + " bytes later",
					"What comes before it was read. A crash leaves such an end; resuming the run goes on in a new file."));
		}
		return problems;
	}

	private boolean readRecord(DataInputStream in, List<Event> events) throws IOException {
		if (size - offset < RecordFormat.HEADER_BYTES) {
			return false;
		}
		byte[] header = in.readNBytes(RecordFormat.HEADER_BYTES);
		ByteBuffer buffer = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
		long length = buffer.getLong();
		if (buffer.getInt() != RecordFormat.checksum(header, RecordFormat.LENGTH_BYTES) || length < 0
				|| length > RecordFormat.MAX_LENGTH) {
			ended = true;
			damage.add(warning("a record length with its checksum at byte " + offset, "another checksum",
					"What comes before it was read; the rest of the file is left out."));
			return false;
		}
		long next = offset + RecordFormat.HEADER_BYTES + length + RecordFormat.CHECKSUM_BYTES;
		if (next > size) {
			return false;
		}
		byte[] content = in.readNBytes((int) length);
		int checksum = Integer.reverseBytes(in.readInt());
		addEvents(content, checksum, events);
		offset = next;
		return true;
	}

	private void addEvents(byte[] content, int checksum, List<Event> events) {
		if (checksum != RecordFormat.checksum(content, content.length)) {
			damage.add(warning("a record with its checksum at byte " + offset, "another checksum",
					"The record was left out; the others were read."));
			return;
		}
		try {
			events.addAll(EventDecoder.decode(content));
		} catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
			damage.add(warning("an event in the record at byte " + offset, "'" + e.getMessage() + "'",
					"The record was left out; the others were read."));
		}
	}

	private Problem warning(String expected, String found, String remedy) {
		return Problem.warning("event-file", "Event file " + FileProblems.quoted(file), expected, found, remedy);
	}
}

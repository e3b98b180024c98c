package org.genwright.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import org.genwright.core.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDamageTest {

	@TempDir
	Path folder;

	private Path file;
	private byte[] bytes;
	/** Where each record begins; the first two are the version and the session's start, then steps 1 to 4. */
	private final List<Integer> offsets = new ArrayList<>();

	@BeforeEach
	void writeFourSteps() throws IOException {
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			file = writer.file();
			for (int step = 1; step <= 4; step++) {
				writer.scalars(step, Map.of("loss", 1.0 / step));
			}
		}
		bytes = Files.readAllBytes(file);
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at < bytes.length; at += 16 + (int) buffer.getLong(at)) {
			offsets.add(at);
		}
	}

	private ScalarHistory history(byte[] content) throws IOException {
		Files.write(file, content);
		return ScalarHistory.read(folder);
	}

	private static List<Long> steps(ScalarHistory history) {
		return history.points("loss").stream().map(ScalarHistory.Point::step).toList();
	}

	private static List<String> messages(ScalarHistory history) {
		return history.problems().stream().map(Problem::message).toList();
	}

	@Test
	void aTruncatedFileIsReadUpToTheLastWholeRecordAndTheOffsetIsTold() throws IOException {
		for (int length = offsets.get(4) + 1; length < offsets.get(5); length++) {
			ScalarHistory history = history(Arrays.copyOf(bytes, length));
			assertEquals(List.of(1L, 2L), steps(history));
			assertEquals(List.of("Event file '" + file + "': expected a whole record at byte " + offsets.get(4)
					+ ", found the file ends " + (length - offsets.get(4)) + " bytes later. What comes before it was read. "
					+ "A crash leaves such an end; resuming the run goes on in a new file."), messages(history));
		}
	}

	@Test
	void aFlippedByteInARecordLosesThatRecordOnly() throws IOException {
		for (int at = offsets.get(3) + 12; at < offsets.get(4); at++) {
			byte[] flipped = bytes.clone();
			flipped[at] ^= 0x10;
			ScalarHistory history = history(flipped);
			assertEquals(List.of(1L, 3L, 4L), steps(history));
			assertEquals(List.of("Event file '" + file + "': expected a record with its checksum at byte " + offsets.get(3)
					+ ", found another checksum. The record was left out; the others were read."), messages(history));
		}
	}

	@Test
	void aFlippedByteInALengthEndsTheFileThere() throws IOException {
		for (int at = offsets.get(3); at < offsets.get(3) + 12; at++) {
			byte[] flipped = bytes.clone();
			flipped[at] ^= 0x10;
			ScalarHistory history = history(flipped);
			assertEquals(List.of(1L), steps(history));
			assertEquals(List.of("Event file '" + file + "': expected a record length with its checksum at byte "
					+ offsets.get(3) + ", found another checksum. What comes before it was read; the rest of the file is left out."),
					messages(history));
		}
	}

	@Test
	void aTailOfZerosAsAPowerFailureLeavesItIsTolerated() throws IOException {
		ScalarHistory history = history(Arrays.copyOf(bytes, bytes.length + 4096));
		assertEquals(List.of(1L, 2L, 3L, 4L), steps(history));
		assertEquals(1, history.problems().size());
	}

	@Test
	void anEmptyFileIsAnEmptyHistory() throws IOException {
		ScalarHistory history = history(new byte[0]);
		assertEquals(List.of(), steps(history));
		assertEquals(List.of(), history.problems());
	}

	@Test
	void aRecordThatIsNoEventIsLeftOut() throws IOException {
		byte[] nonsense = { 0x1f, 0x7f, 0x03 }; // wire type 7 does not exist
		byte[] frame = frame(nonsense);
		byte[] joined = Arrays.copyOf(bytes, bytes.length + frame.length);
		System.arraycopy(frame, 0, joined, bytes.length, frame.length);
		ScalarHistory history = history(joined);
		assertEquals(List.of(1L, 2L, 3L, 4L), steps(history));
		assertEquals(List.of("Event file '" + file + "': expected an event in the record at byte " + bytes.length
				+ ", found 'A message: expected wire type 0, 1, 2 or 5, found 7.'. The record was left out; the others were read."),
				messages(history));
	}

	private static byte[] frame(byte[] content) {
		ByteBuffer frame = ByteBuffer.allocate(16 + content.length).order(ByteOrder.LITTLE_ENDIAN);
		frame.putLong(content.length);
		frame.putInt(masked(Arrays.copyOf(frame.array(), 8)));
		frame.put(content);
		frame.putInt(masked(content));
		return frame.array();
	}

	private static int masked(byte[] bytes) {
		CRC32C crc = new CRC32C();
		crc.update(bytes);
		return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
	}
}

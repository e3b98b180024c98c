package org.genwright.core.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

	@TempDir
	Path folder;

	private static byte[] png() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_GRAY), "png", out);
		return out.toByteArray();
	}

	@Test
	void whatIsWrittenIsReadInOrder() throws IOException {
		Histogram histogram = Histogram.of(new double[] { 0, 1, 2, 3 }, 2);
		Map<String, Double> scalars = new LinkedHashMap<>();
		scalars.put("train/logLikelihood", -1126.326);
		scalars.put("train/nan", Double.NaN);
		EventWriter writer = EventWriter.open(folder, "host", 0);
		writer.scalars(1, scalars);
		writer.image(2, "samples", png());
		writer.text(3, "note", "K = 3, ä");
		writer.histogram(4, "weights", histogram);
		writer.close();
		EventReader reader = new EventReader(writer.file());
		List<Event> events = reader.poll();
		assertEquals(7, events.size());
		assertEquals("brain.Event:2", assertInstanceOf(Event.FileVersion.class, events.get(0)).version());
		assertEquals(0, assertInstanceOf(Event.SessionStart.class, events.get(1)).step());
		Event.Scalar scalar = assertInstanceOf(Event.Scalar.class, events.get(2));
		assertEquals("train/logLikelihood", scalar.tag());
		assertEquals((float) -1126.326, scalar.value());
		assertEquals(1, scalar.step());
		assertEquals(System.currentTimeMillis() / 1e3, scalar.wallTime(), 60);
		assertEquals(Double.NaN, assertInstanceOf(Event.Scalar.class, events.get(3)).value());
		Event.Image image = assertInstanceOf(Event.Image.class, events.get(4));
		assertEquals(List.of(5, 3), List.of(image.width(), image.height()));
		assertArrayEquals(png(), image.png());
		assertEquals("K = 3, ä", assertInstanceOf(Event.Text.class, events.get(5)).text());
		assertEquals(histogram, assertInstanceOf(Event.Distribution.class, events.get(6)).histogram());
		assertEquals(List.of(), reader.problems());
	}

	@Test
	void theFirstRecordHasTheBytesOfTheFormat() throws IOException {
		EventWriter writer = EventWriter.open(folder, "host", 0);
		writer.close();
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(writer.file())).order(ByteOrder.LITTLE_ENDIAN);
		// wall time: key and 8 bytes; step: key and one byte; version: key, length and 13 characters
		assertEquals(9 + 2 + 15, bytes.getLong());
		// The masked CRC-32C of the eight bytes of the length 26, by a table-driven implementation of its own.
		byte[] length = new byte[8];
		length[0] = 26;
		assertEquals(maskedChecksum(length), bytes.getInt());
		byte[] content = new byte[26];
		bytes.get(content);
		assertEquals(maskedChecksum(content), bytes.getInt());
		assertEquals("brain.Event:2", new String(content, 13, 13));
	}

	private static int maskedChecksum(byte[] bytes) {
		int crc = -1;
		for (byte each : bytes) {
			crc ^= each & 0xff;
			for (int bit = 0; bit < 8; bit++) {
				crc = crc >>> 1 ^ ((crc & 1) != 0 ? 0x82f63b78 : 0); // the Castagnoli polynomial, reversed
			}
		}
		crc = ~crc;
		return (crc >>> 15 | crc << 17) + 0xa282ead8;
	}

	@Test
	void namesAreInTheOrderOfSessionsAlsoWithinOneSecondAndOnOtherHosts() throws IOException {
		List<Path> opened = new ArrayList<>();
		for (String host : List.of("zeus", "apollo.example", "my host/1")) {
			try (EventWriter writer = EventWriter.open(folder, host, 0)) {
				opened.add(writer.file());
			}
		}
		assertEquals(opened, EventFiles.list(folder));
		assertTrue(opened.get(0).getFileName().toString().matches("events\\.out\\.tfevents\\.\\d{10}\\.0001\\.zeus"));
		assertTrue(opened.get(2).getFileName().toString().endsWith(".0003.my-host-1"));
	}

	@Test
	void aClockThatWasSetBackDoesNotChangeTheOrder() throws IOException {
		Path future = Files.createFile(folder.resolve("events.out.tfevents.9999999999.0007.host"));
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			assertEquals(List.of(future, writer.file()), EventFiles.list(folder));
			assertEquals("events.out.tfevents.9999999999.0008.host", writer.file().getFileName().toString());
		}
	}

	@Test
	void aReaderFollowsAGrowingFile() throws IOException {
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			EventReader reader = new EventReader(writer.file());
			assertEquals(2, reader.poll().size());
			assertEquals(0, reader.poll().size());
			writer.scalars(1, Map.of("a", 1.0));
			writer.flush();
			assertEquals(List.of(1L), reader.poll().stream().map(Event::step).toList());
			writer.scalars(2, Map.of("a", 1.0));
			writer.scalars(3, Map.of("a", 1.0));
			writer.flush();
			assertEquals(List.of(2L, 3L), reader.poll().stream().map(Event::step).toList());
		}
	}

	@Test
	void aReaderGetsEveryRecordOnceHoweverTheFileGrows() throws IOException {
		Path whole;
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			whole = writer.file();
			for (int step = 1; step <= 5; step++) {
				writer.scalars(step, Map.of("a", (double) step));
			}
		}
		byte[] bytes = Files.readAllBytes(whole);
		Path growing = folder.resolve("growing");
		EventReader reader = new EventReader(growing);
		List<Long> steps = new ArrayList<>();
		for (int length = 0; length <= bytes.length; length++) {
			Files.write(growing, Arrays.copyOf(bytes, length));
			reader.poll().forEach(event -> steps.add(event.step()));
		}
		assertEquals(List.of(0L, 0L, 1L, 2L, 3L, 4L, 5L), steps);
		assertEquals(List.of(), reader.problems());
	}

	@Test
	void bytesThatAreNoPngAreRefused() throws IOException {
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			assertEquals("A picture: expected the bytes of a PNG file, found 3 bytes without its signature.",
					assertThrows(IllegalArgumentException.class, () -> writer.image(1, "a", new byte[3])).getMessage());
		}
	}
}

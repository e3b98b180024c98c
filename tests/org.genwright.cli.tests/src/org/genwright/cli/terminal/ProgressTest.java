package org.genwright.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

/** The progress line, on a terminal and in a file. */
class ProgressTest {

	private static final long SECOND = 1_000_000_000L;

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();
	private long now;

	private Progress progress(OptionalInt columns) {
		return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), columns, () -> now);
	}

	private String text() {
		return written.toString(StandardCharsets.UTF_8);
	}

	@Test
	void plainLinesComeNowAndThenWithoutEscapes() {
		Progress progress = progress(OptionalInt.empty());
		for (int step = 1; step <= 12; step++) {
			progress.step(step, step / 20.0, "loss 1");
			now += SECOND;
		}
		progress.close();
		assertEquals(3, text().lines().count(), text());
		assertFalse(text().contains("\u001b") || text().contains("\r"), text());
	}

	@Test
	void rateAndTimeLeftFollowFromTheSteps() {
		Progress progress = progress(OptionalInt.empty());
		progress.step(1, 0.1, "");
		now += 10 * SECOND;
		progress.step(21, 0.6, "loss 0.5");
		assertTrue(text().endsWith(" 60% step 21, loss 0.5, 2.00 steps/s, 8 s left\n"), text());
	}

	@Test
	void terminalLineIsRedrawnAndNeverWiderThanTheTerminal() {
		Progress progress = progress(OptionalInt.of(40));
		progress.step(1, 0.5, "a figure with a very long description");
		progress.close();
		String line = text().substring(1, text().indexOf('\u001b'));
		assertTrue(line.startsWith("[############------------]"), line);
		assertEquals(39, line.length());
		assertTrue(text().endsWith("\r\u001b[K"));
	}

	@Test
	void linesAreWrittenAboveTheBar() {
		Progress progress = progress(OptionalInt.of(60));
		progress.step(1, 0.1, "");
		progress.line("news");
		assertTrue(text().endsWith("\r\u001b[Knews\n"), text());
	}

	@Test
	void durationsAreReadable() {
		for (var expected : java.util.Map.of(45, "45 s left", 125, "2:05 left", 3601, "1:00:01 left").entrySet()) {
			Progress progress = progress(OptionalInt.empty());
			progress.step(1, 0, "");
			now += expected.getKey() * SECOND;
			progress.step(2, 0.5, "");
			assertTrue(text().endsWith(expected.getValue() + "\n"), text());
		}
	}
}

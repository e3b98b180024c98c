package org.genwright.core.gradient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Throughput and memory, for the time axis only: nothing of it enters the training. {@code memory-bytes} is the resident
 * memory of the process where the system tells it in {@code /proc}, else the used Java heap and the engine's memory.
 */
final class Meter {

	private static final Path STATUS = Path.of("/proc/self/status");
	private static final String RESIDENT = "VmRSS:";
	private static final int WINDOW = 50;

	private final long window;
	private long examples;
	private long nanos;

	Meter(long stepsPerEpoch) {
		window = Math.min(WINDOW, stepsPerEpoch);
	}

	/** Counts a step without what is done beside it. */
	void count(int n, long stepNanos) {
		examples += n;
		nanos += stepNanos;
	}

	/** Returns the figures of the last steps, after every so many steps; empty at others. */
	Map<String, Double> scalars(long step, long engineBytes) {
		Map<String, Double> scalars = new LinkedHashMap<>();
		if (step % window == 0 && nanos > 0) {
			scalars.put("examples-per-second", examples / (nanos / 1e9));
			scalars.put("memory-bytes", (double) memoryBytes(engineBytes));
			examples = 0;
			nanos = 0;
		}
		return scalars;
	}

	private static long memoryBytes(long engineBytes) {
		try (Stream<String> lines = Files.lines(STATUS)) {
			return lines.filter(line -> line.startsWith(RESIDENT)).findFirst()
					.map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).orElseGet(() -> ownBytes(engineBytes));
		} catch (IOException notThisSystem) {
			return ownBytes(engineBytes);
		}
	}

	private static long ownBytes(long engineBytes) {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + engineBytes;
	}
}

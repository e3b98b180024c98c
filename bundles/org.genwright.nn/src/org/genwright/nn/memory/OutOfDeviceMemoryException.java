package org.genwright.nn.memory;

import java.util.Locale;

/** An arena does not fit in a device's memory; nothing was allocated. */
public final class OutOfDeviceMemoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutOfDeviceMemoryException(String arena, long needed, long free, long limit) {
		super("Device memory for '" + arena + "': expected at most " + mebibytes(free) + " (free of " + mebibytes(limit)
				+ "), found that it needs " + mebibytes(needed)
				+ ". Use fewer rows or components, or allow more memory with -Dorg.bytedeco.javacpp.maxbytes.");
	}

	private static String mebibytes(long bytes) {
		return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
	}
}

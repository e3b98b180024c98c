package org.genwright.core.event;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

import org.genwright.core.file.AtomicFile;

/**
 * Appends the events of one session to a new file. Records reach the file whole, at the latest half a second after the
 * next one is added, or with {@link #flush()}. Used by one thread at a time.
 */
public final class EventWriter implements Closeable {

	private static final int BUFFER_BYTES = 1 << 16;
	private static final Duration MAX_DELAY = Duration.ofMillis(500);

	private final Path file;
	private final FileChannel channel;
	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
	private long written;
	private long flushedNanos = System.nanoTime();

	private EventWriter(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Opens a new file.
	 *
	 * @param directory the folder, which exists
	 * @param host      the name of this computer
	 * @param firstStep the first step the session takes: what earlier sessions recorded from it on no longer counts
	 * @throws IOException if the file cannot be written
	 */
	public static EventWriter open(Path directory, String host, long firstStep) throws IOException {
		Path file = EventFiles.next(directory, (long) now(), host);
		EventWriter writer = new EventWriter(file,
				FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
		writer.add(EventEncoder.fileVersion(now()));
		writer.add(EventEncoder.sessionStart(firstStep, now()));
		writer.sync();
		AtomicFile.syncDirectory(directory);
		return writer;
	}

	/** Returns the file. */
	public Path file() {
		return file;
	}

	/** Adds figures by tag, in single precision; nothing if there are none. */
	public void scalars(long step, Map<String, Double> scalars) throws IOException {
		if (!scalars.isEmpty()) {
			add(EventEncoder.scalars(step, now(), scalars));
		}
	}

	/**
	 * Adds a picture.
	 *
	 * @param png the bytes of a PNG file
	 * @throws IllegalArgumentException if they are none
	 */
	public void image(long step, String tag, byte[] png) throws IOException {
		add(EventEncoder.image(step, now(), tag, PngHeader.of(png), png));
	}

	/** Adds a text in Markdown. */
	public void text(long step, String tag, String text) throws IOException {
		add(EventEncoder.text(step, now(), tag, text));
	}

	/** Adds a histogram. */
	public void histogram(long step, String tag, Histogram histogram) throws IOException {
		add(EventEncoder.histogram(step, now(), tag, histogram));
	}

	/** Hands what was added to the operating system, so that other processes see it. */
	public void flush() throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(buffer.toByteArray());
		while (bytes.hasRemaining()) {
			// After an error, say a full disk, the next flush begins at the same place: no half records in between.
			channel.write(bytes, written + bytes.position());
		}
		written += bytes.limit();
		buffer.reset();
		flushedNanos = System.nanoTime();
	}

	/** Forces what was added to disk, so that it outlasts a power failure. */
	public void sync() throws IOException {
		flush();
		channel.force(true);
	}

	/** Forces what was added to disk and closes the file. */
	@Override
	public void close() throws IOException {
		try (channel) {
			sync();
		}
	}

	private void add(byte[] event) throws IOException {
		buffer.writeBytes(RecordFormat.frame(event));
		if (buffer.size() >= BUFFER_BYTES || System.nanoTime() - flushedNanos > MAX_DELAY.toNanos()) {
			flush();
		}
	}

	private static double now() {
		return System.currentTimeMillis() / 1e3;
	}
}

package org.genwright.nn.nd4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one process at a time load ND4J's first class. The OSGi framework then unpacks the jars inside its bundle, and
 * processes that do so at once in a new installation take each other's temporary files away.
 */
final class LoadLock implements AutoCloseable {

	private static final String FILE = "load.lock";

	private final Optional<FileChannel> channel;

	private LoadLock(Optional<FileChannel> channel) {
		this.channel = channel;
	}

	/** Waits for its turn. Where no lock file can be written, loading is not guarded. */
	static LoadLock acquire() {
		Path folder = Path.of(System.getProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir")));
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			channel.lock(); // given back when the channel is closed, or by the system when the process ends
			return new LoadLock(Optional.of(channel));
		} catch (IOException notWritable) {
			return new LoadLock(Optional.empty());
		}
	}

	@Override
	public void close() {
		try {
			if (channel.isPresent()) {
				channel.get().close();
			}
		} catch (IOException givenBackAtTheEndOfTheProcess) {
			return;
		}
	}
}

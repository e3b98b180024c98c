package org.genwright.core.tensor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.genwright.core.file.AtomicFile;
import org.genwright.nn.Tensor;

/** Writes named tensors as an NPZ file, a ZIP archive of NPY files, not compressed; numpy.load reads it. */
public final class NpzWriter {

	/** The same tensors give the same bytes, whenever they are written; ZIP knows no earlier time. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final int BUFFER = 1 << 16;

	private NpzWriter() {
	}

	/**
	 * Creates or replaces a file in one step.
	 *
	 * @param tensors the tensors by name
	 * @throws IOException if the file cannot be written; then it is as it was
	 */
	public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
		AtomicFile.write(file, channel -> {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
			ZipOutputStream zip = new ZipOutputStream(out);
			zip.setLevel(Deflater.NO_COMPRESSION);
			for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
				ZipEntry entry = new ZipEntry(tensor.getKey() + ".npy");
				entry.setTimeLocal(TIME);
				zip.putNextEntry(entry);
				new NpyWriter(zip).write(tensor.getValue());
				zip.closeEntry();
			}
			zip.finish();
			out.flush();
		});
	}
}

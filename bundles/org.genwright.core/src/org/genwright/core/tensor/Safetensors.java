package org.genwright.core.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.file.SelfDigest;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;

/**
 * Writes and reads named tensors. The header carries the SHA-256 of the whole file under {@value #DIGEST_KEY}, computed
 * with 64 zeros in its own place. The same tensors and metadata give the same bytes, in whatever order they are handed
 * over.
 */
public final class Safetensors {

	/** The metadata key of the digest. */
	public static final String DIGEST_KEY = "sha256";

	/** Whether a file must carry a digest. */
	public enum Digest {
		/** A file without one is refused: for files written here. */
		REQUIRED,
		/** Checked if present: for files of other programs. */
		IF_PRESENT
	}

	private Safetensors() {
	}

	/**
	 * Creates or replaces a file in one step, forced to disk.
	 *
	 * @param tensors  the tensors by name
	 * @param metadata further texts for the header; not under {@value #DIGEST_KEY}
	 * @throws IOException if the file cannot be written; then it is as it was
	 */
	public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
		SafetensorsWriter writer = new SafetensorsWriter(tensors, metadata);
		AtomicFile.write(file, writer::writeTo);
	}

	/** Writes a new file, forced to disk: for a file inside a temporary folder. */
	public static void writeSynced(Path file, Map<String, Tensor> tensors, Map<String, String> metadata)
			throws IOException {
		SafetensorsWriter writer = new SafetensorsWriter(tensors, metadata);
		AtomicFile.writeSynced(file, writer::writeTo);
	}

	/**
	 * Reads a file that was written here.
	 *
	 * @throws ProblemException as {@link #read(Path, Digest)} with {@link Digest#REQUIRED}
	 */
	public static Map<String, Tensor> read(Path file) throws ProblemException {
		return read(file, Digest.REQUIRED);
	}

	/**
	 * Reads all tensors of a file, in the order of the data.
	 *
	 * @throws ProblemException if the file cannot be read, its header is damaged or larger than 100 MB, tensors overlap,
	 *                          leave gaps, are shorter or longer than shape and type say or of a type that is not F32,
	 *                          F64, I32 or I64, or if the digest does not match
	 */
	public static Map<String, Tensor> read(Path file, Digest digest) throws ProblemException {
		try (FileChannel channel = FileChannel.open(file)) {
			SafetensorsHeader header = SafetensorsHeader.read(channel, FileProblems.quoted(file));
			if (digest == Digest.REQUIRED && header.digest().isEmpty()) {
				throw problem(file, "a digest under '" + DIGEST_KEY + "' in the header", "none");
			}
			return read(file, channel, header);
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(file, e), e);
		}
	}

	/**
	 * Returns the texts in the header of a file; the digest is not checked.
	 *
	 * @throws ProblemException if the file cannot be read or its header is damaged
	 */
	public static Map<String, String> metadata(Path file) throws ProblemException {
		try (FileChannel channel = FileChannel.open(file)) {
			return SafetensorsHeader.read(channel, FileProblems.quoted(file)).metadata();
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(file, e), e);
		}
	}

	private static Map<String, Tensor> read(Path file, FileChannel channel, SafetensorsHeader header)
			throws IOException, ProblemException {
		MessageDigest actual = SelfDigest.sha256();
		byte[] text = header.text();
		actual.update(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, text.length));
		actual.update(header.digest().isEmpty() ? text
				: SelfDigest.replace(text, header.digest(), SelfDigest.BLANK));
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (TensorEntry entry : header.entries()) {
			tensors.put(entry.name(), TensorBytes.read(channel, entry, actual::update));
		}
		String found = HexFormat.of().formatHex(actual.digest());
		if (!header.digest().isEmpty() && !header.digest().equals(found)) {
			throw problem(file, "contents with the SHA-256 " + header.digest(), found);
		}
		return tensors;
	}

	private static ProblemException problem(Path file, String expected, String found) {
		return ProblemException.input(Problem.error("tensor-file", "Tensor file " + FileProblems.quoted(file), expected,
				found, SafetensorsHeader.REMEDY));
	}
}

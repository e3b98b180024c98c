package org.genwright.model.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.internal.ArchitectureResource;
import org.genwright.model.io.ArchitectureFileException.Place;

/**
 * Loads and saves {@code .genmodel} files: EMF's XMI in UTF-8, one element per line, features and lists in a stable
 * order, references by id.
 * <p>
 * Families, node types and settings are plain text, so those of plug-ins that are not installed survive. Elements and
 * attributes of later format versions are kept beside the model and written back at the end of their element. A file
 * this class wrote keeps its bytes over a load and a save.
 */
public final class ArchitectureFile {
	/** The file name extension, without the dot. */
	public static final String EXTENSION = "genmodel";

	private ArchitectureFile() {
	}

	/**
	 * Loads the architecture in a file.
	 *
	 * @throws ArchitectureFileException when the file is missing or unreadable, is not a whole and well-formed model
	 *                                   file, has an id twice or an element without one, or a connection whose ends
	 *                                   are not nodes of its network
	 */
	public static Architecture load(Path file) throws ArchitectureFileException {
		byte[] bytes;
		try {
			bytes = Files.readAllBytes(file);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
		return read(bytes, file.toString());
	}

	/**
	 * Reads an architecture from the bytes of a model file.
	 *
	 * @param bytes the content of the file
	 * @param name  what errors call the file
	 * @throws ArchitectureFileException as {@link #load(Path)}
	 */
	public static Architecture read(byte[] bytes, String name) throws ArchitectureFileException {
		FileCheck.check(bytes, name);
		ArchitectureResource resource = new ArchitectureResource();
		try {
			resource.load(new ByteArrayInputStream(bytes), null);
		} catch (IOException e) {
			throw LoadErrors.translate(resource, name, e);
		}
		return resource.architecture();
	}

	/**
	 * Saves the architecture. The file is replaced in one step: whatever fails, and whenever the machine stops, it is
	 * either the old file or the new one, whole. A file that exists keeps its permissions; a symbolic link is followed.
	 *
	 * @throws ArchitectureFileException when the architecture cannot be a valid file ({@link #toBytes}), or writing
	 *                                   fails; the old file is then untouched
	 */
	public static void save(Architecture architecture, Path file) throws ArchitectureFileException {
		byte[] bytes = bytesFor(architecture, file.toString());
		try {
			AtomicWrite.replace(file, bytes);
		} catch (IOException e) {
			throw new ArchitectureFileException(Place.whole(file.toString()), "a file that can be written",
					FailureText.of(e), "Choose a folder you may write in, or free the file. Nothing was changed.", e);
		}
	}

	/**
	 * Tells whether a file is there and protected from being written. The permissions themselves are asked as well, since
	 * the superuser may write all files.
	 */
	public static boolean isProtected(Path file) {
		if (!Files.exists(file)) {
			return false;
		}
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		try {
			return !Files.isWritable(file)
					|| view != null && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
		} catch (IOException _) {
			return false; // writing will tell
		}
	}

	/**
	 * The bytes {@link #save} writes.
	 *
	 * @throws ArchitectureFileException when an id is missing or not unique, a connection lacks an end in its network,
	 *                                   or a text has a character that XML cannot hold
	 */
	public static byte[] toBytes(Architecture architecture) throws ArchitectureFileException {
		return bytesFor(architecture, architecture.getName() == null ? "model" : architecture.getName());
	}

	/**
	 * The identity of what a model computes: SHA-256, in lower-case hexadecimal, of the file bytes with everything left
	 * out that does not change it. Left out are the features that {@code architecture.ecore} marks as presentation:
	 * positions, sizes, bend points, pinned, collapsed, layout direction, notes, the list of contributors and the format
	 * version. The order of settings does not count; the order of networks, nodes, connections and steps does.
	 *
	 * @throws ArchitectureFileException as {@link #toBytes}
	 */
	public static String contentHash(Architecture architecture) throws ArchitectureFileException {
		return ContentHash.of(architecture);
	}

	private static byte[] bytesFor(Architecture architecture, String name) throws ArchitectureFileException {
		TextCheck.check(architecture, name);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ArchitectureResource.of(architecture).save(out, null);
		} catch (IOException e) {
			throw new ArchitectureFileException(Place.whole(name), "a model that can be written as XML",
					'"' + String.valueOf(e.getMessage()) + '"', "Undo the last change and save again.", e);
		}
		byte[] bytes = out.toByteArray();
		FileCheck.check(bytes, name);
		return bytes;
	}

	private static ArchitectureFileException unreadable(Path file, IOException e) {
		String name = file.toString();
		if (e instanceof NoSuchFileException) {
			return new ArchitectureFileException(Place.whole(name), "a model file", "no file of this name",
					"Check the path.", e);
		}
		if (Files.isDirectory(file)) {
			return new ArchitectureFileException(Place.whole(name), "a model file", "a folder",
					"Name a ." + EXTENSION + " file in it.", e);
		}
		return new ArchitectureFileException(Place.whole(name), "a readable file", FailureText.of(e),
				"Check that you may read the file.", e);
	}
}

package org.genwright.ui.editor.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.family.Families;
import org.genwright.core.run.RunFiles;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;

/** The file of an open model. Knows the content it last read or wrote, and so tells what others did to it. */
public final class ModelFile {

	/** How the file stands to the content that is known. */
	public enum Standing {
		/** It has that content. */
		SAME,
		/** It has another. */
		CHANGED,
		/** There is no such file. */
		GONE
	}

	private final NeededPlugIns plugIns;
	private Path path;
	private byte[] known = {};

	/**
	 * Names a file.
	 *
	 * @param path    the file
	 * @param plugIns what completes a model before it is written
	 */
	public ModelFile(Path path, NeededPlugIns plugIns) {
		this.path = path;
		this.plugIns = plugIns;
	}

	/**
	 * Names a file that is only read.
	 *
	 * @param path the file
	 */
	public ModelFile(Path path) {
		this(path, new NeededPlugIns(new Families(List.of()), _ -> Optional.empty()));
	}

	/** Returns where the file is. */
	public Path path() {
		return path;
	}

	/** Tells whether a file is the model that a run recorded, which is to stay as it is. */
	public static boolean isRecord(Path file) {
		return file.endsWith(RunFiles.ARCHITECTURE) && Files.exists(file.resolveSibling(RunFiles.RUN));
	}

	/** Follows the file to another place; its content is the same. */
	public void moveTo(Path place) {
		path = place;
	}

	/**
	 * Reads the model; if it is one, the content is known from then on.
	 *
	 * @throws ArchitectureFileException if there is no whole and well-formed model in it
	 */
	public Architecture load() throws ArchitectureFileException {
		Optional<byte[]> content = content();
		if (content.isEmpty()) {
			return ArchitectureFile.load(path); // says what is wrong
		}
		Architecture architecture = ArchitectureFile.read(content.get(), path.toString());
		known = content.get();
		return architecture;
	}

	/**
	 * Writes a model, with its list of plug-ins completed, in one step. The model itself is not changed.
	 *
	 * @throws ArchitectureFileException if that fails; the old file is untouched then
	 */
	public void save(Architecture architecture) throws ArchitectureFileException {
		saveTo(path, architecture);
	}

	/**
	 * Writes a model to another file, which is the model's file from then on.
	 *
	 * @throws ArchitectureFileException if that fails; nothing has changed then
	 */
	public void saveTo(Path target, Architecture architecture) throws ArchitectureFileException {
		Architecture copy = Architectures.copy(architecture);
		plugIns.complete(copy);
		ArchitectureFile.save(copy, target);
		path = target;
		known = ArchitectureFile.toBytes(copy);
	}

	/** Looks at the file. */
	public Standing standing() {
		if (!Files.exists(path)) {
			return Standing.GONE;
		}
		return content().filter(content -> Arrays.equals(content, known)).isPresent() ? Standing.SAME : Standing.CHANGED;
	}

	/** Takes the present content of the file as known, whatever it is. */
	public void acknowledge() {
		known = content().orElse(new byte[0]);
	}

	private Optional<byte[]> content() {
		try {
			return Optional.of(Files.readAllBytes(path));
		} catch (IOException _) {
			return Optional.empty(); // loading it says why
		}
	}

	/** Tells whether the file is there and protected from being written. */
	public boolean isReadOnly() {
		return Files.exists(path) && (!Files.isWritable(path) || isProtected());
	}

	/** Looks at the permissions themselves, since the superuser may write all files. */
	private boolean isProtected() {
		PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		try {
			return view != null && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
		} catch (IOException _) {
			return false; // writing will tell
		}
	}

	/**
	 * Lifts the protection.
	 *
	 * @throws IOException if that is not allowed
	 */
	public void makeWritable() throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (view != null) {
			Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_WRITE);
			permissions.addAll(view.readAttributes().permissions());
			view.setPermissions(permissions);
		} else if (!path.toFile().setWritable(true)) {
			throw new IOException("the system refused it");
		}
	}
}

package org.genwright.ui.editor.properties;

import java.nio.file.Path;

/** Writes paths as model files have them. */
public final class RelativePaths {

	private RelativePaths() {
	}

	/** Returns the path of a file relative to a folder, with slashes; absolute if they have no root in common. */
	public static String of(Path folder, Path file) {
		Path path = folder.isAbsolute() && folder.getRoot().equals(file.getRoot()) ? folder.relativize(file) : file;
		return path.toString().replace('\\', '/');
	}
}

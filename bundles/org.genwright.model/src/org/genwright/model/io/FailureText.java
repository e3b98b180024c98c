package org.genwright.model.io;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in plain words why the file system refused. */
final class FailureText {
	private FailureText() {
	}

	/** A noun phrase for the "found" part of an error. */
	static String of(IOException failure) {
		return switch (failure) {
			case AccessDeniedException _ -> "no permission for it";
			case NoSuchFileException _ -> "no such folder";
			case NotDirectoryException _ -> "a file where a folder should be";
			case DirectoryNotEmptyException _ -> "a folder of this name";
			case ClosedByInterruptException _ -> "that the writing was interrupted";
			case FileSystemException refused when refused.getReason() != null ->
				"the refusal \"" + refused.getReason() + '"';
			default -> "the failure \"" + failure.getMessage() + '"';
		};
	}
}

package org.genwright.model.io;

import java.io.IOException;
import java.io.Serializable;

/**
 * A model file that cannot be read or written. The message is one paragraph for the person: where, what was expected,
 * what was found, what to do.
 */
public final class ArchitectureFileException extends IOException {
	private static final long serialVersionUID = 1L;

	/**
	 * A place in a file.
	 *
	 * @param file   the file as the person named it
	 * @param line   line from 1, or 0 for the file as a whole
	 * @param column column from 1, just after the tag or character concerned, or 0
	 */
	public record Place(String file, int line, int column) implements Serializable {
		/** The file as a whole. */
		public static Place whole(String file) {
			return new Place(file, 0, 0);
		}

		@Override
		public String toString() {
			return line <= 0 ? '"' + file + '"' : "\"%s\", line %d, column %d".formatted(file, line, column);
		}
	}

	private final Place place;
	private final String expected;
	private final String found;
	private final String remedy;

	/**
	 * Builds the message {@code PLACE: expected EXPECTED, found FOUND. REMEDY}.
	 *
	 * @param place    where
	 * @param expected what should have been there, without a full stop
	 * @param found    what was there instead, values quoted, without a full stop
	 * @param remedy   what to do, one or more sentences
	 * @param cause    the exception behind this one, or null
	 */
	public ArchitectureFileException(Place place, String expected, String found, String remedy, Throwable cause) {
		super("%s: expected %s, found %s. %s".formatted(place, expected, found, remedy), cause);
		this.place = place;
		this.expected = expected;
		this.found = found;
		this.remedy = remedy;
	}

	/** Where. */
	public Place place() {
		return place;
	}

	/** What should have been there. */
	public String expected() {
		return expected;
	}

	/** What was there instead. */
	public String found() {
		return found;
	}

	/** What to do. */
	public String remedy() {
		return remedy;
	}
}

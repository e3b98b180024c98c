package org.genwright.model.io;

import java.util.List;

import org.genwright.model.io.ArchitectureFileException.Place;
import org.xml.sax.SAXParseException;

/**
 * Explains why a text is not well-formed XML, in the terms of a person who has a damaged file.
 *
 * @param file what errors call the file
 * @param text the content
 * @param open the elements that were open where the parser gave up, innermost first
 */
record MalformedText(String file, String text, List<String> open) {
	private static final String RESTORE = "Restore the file from a copy or from version control.";
	private static final int EXCERPT = 30;

	ArchitectureFileException explain(SAXParseException e) {
		String start = text.replace("\uFEFF", "").strip();
		Place place = new Place(file, e.getLineNumber(), e.getColumnNumber());
		if (start.isEmpty()) {
			return new ArchitectureFileException(Place.whole(file), "a model file", "an empty file", RESTORE, e);
		}
		if (start.charAt(0) != '<') {
			return new ArchitectureFileException(Place.whole(file), "a model file, which is XML",
					"text that starts with \"" + excerpt(start) + '"', "Name a model file, one that Genwright saved.", e);
		}
		if (open.isEmpty() && start.contains("<!DOCTYPE")) {
			return new ArchitectureFileException(place, "a file without a document type declaration", "\"<!DOCTYPE\"",
					"Delete the declaration; model files need none.", e);
		}
		if (truncated(start)) {
			return new ArchitectureFileException(place, "the end tag of \"Architecture\"",
					open.isEmpty() ? "the end of the file" : "the end of the file inside \"" + open.getFirst() + '"',
					"The file was cut off. " + RESTORE, e);
		}
		return new ArchitectureFileException(place, "well-formed XML", '"' + e.getMessage() + '"',
				"Correct the line. Or: " + RESTORE, e);
	}

	private boolean truncated(String start) {
		return !start.endsWith(">") || !open.isEmpty() && !start.matches("(?s).*</[^<>]*Architecture\\s*>.*");
	}

	private static String excerpt(String start) {
		String line = start.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}|\uFFFD", "?");
		return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
	}
}

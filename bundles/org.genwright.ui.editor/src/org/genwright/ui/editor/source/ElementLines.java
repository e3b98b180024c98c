package org.genwright.ui.editor.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the elements of a model are in its text: finds the lines of an element and the element of a line. */
public final class ElementLines {

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

	/** An element whose end is not reached yet. */
	private record Open(Optional<String> id, int line) {
	}

	private final String text;
	private final Map<String, LineRange> ranges = new LinkedHashMap<>();
	private final Deque<Open> open = new ArrayDeque<>();
	private int position;
	private int line;

	private ElementLines(String text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 *
	 * @param text well-formed XML
	 */
	public static ElementLines of(String text) {
		ElementLines lines = new ElementLines(text);
		lines.read();
		return lines;
	}

	private void read() {
		for (int start = text.indexOf('<'); start >= 0; start = text.indexOf('<', position)) {
			advanceTo(start);
			if (text.startsWith("<!--", start)) {
				advanceBehind("-->");
			} else if (text.startsWith("<![CDATA[", start)) {
				advanceBehind("]]>");
			} else if (text.startsWith("<?", start)) {
				advanceBehind("?>");
			} else {
				readTag(start);
			}
		}
	}

	private void readTag(int start) {
		int from = line;
		int end = endOfTag(start);
		String tag = text.substring(start, end);
		advanceTo(end);
		if (tag.startsWith("</")) {
			Open element = open.pop();
			element.id().ifPresent(id -> ranges.put(id, new LineRange(element.line(), line)));
		} else if (tag.endsWith("/>")) {
			id(tag).ifPresent(id -> ranges.put(id, new LineRange(from, line)));
		} else {
			open.push(new Open(id(tag), from));
		}
	}

	private static Optional<String> id(String tag) {
		Matcher id = ID.matcher(tag);
		return id.find() ? Optional.of(id.group(1)) : Optional.empty();
	}

	/** A bracket in a quoted value does not end a tag. */
	private int endOfTag(int start) {
		char quote = 0;
		for (int i = start; i < text.length(); i++) {
			char c = text.charAt(i);
			if (quote != 0) {
				quote = c == quote ? 0 : quote;
			} else if (c == '"' || c == '\'') {
				quote = c;
			} else if (c == '>') {
				return i + 1;
			}
		}
		return text.length();
	}

	private void advanceBehind(String ending) {
		int end = text.indexOf(ending, position);
		advanceTo(end < 0 ? text.length() : end + ending.length());
	}

	private void advanceTo(int target) {
		for (; position < target; position++) {
			if (text.charAt(position) == '\n') {
				line++;
			}
		}
	}

	/** Returns the lines of an element, its content included. */
	public Optional<LineRange> lines(String id) {
		return Optional.ofNullable(ranges.get(id));
	}

	/** Returns the id of the innermost element with an id that a line belongs to. */
	public Optional<String> elementAt(int wanted) {
		return ranges.entrySet().stream().filter(entry -> entry.getValue().contains(wanted))
				.min((a, b) -> Integer.compare(length(a.getValue()), length(b.getValue()))).map(Map.Entry::getKey);
	}

	private static int length(LineRange range) {
		return range.last() - range.first();
	}
}

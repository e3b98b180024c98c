package org.genwright.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results of JSON types as indented text: numbers with six digits, vectors on one line, matrices a row each. */
public final class ValueText {

	private static final int LONG_VECTOR = 12;
	private static final int LONG_LIST = 10;

	private ValueText() {
	}

	/** Returns the lines for an object. */
	public static List<String> of(Map<String, ?> object) {
		List<String> lines = new ArrayList<>();
		append(lines, "", object);
		return lines;
	}

	private static void append(List<String> lines, String indent, Map<?, ?> object) {
		object.forEach((key, value) -> append(lines, indent, key.toString(), value));
	}

	private static void append(List<String> lines, String indent, String key, Object value) {
		switch (value) {
			case Map<?, ?> map -> {
				lines.add(indent + key + ":");
				append(lines, indent + "  ", map);
			}
			case List<?> list when !isVector(list) -> {
				lines.add(indent + key + ":");
				for (int i = 0; i < Math.min(list.size(), LONG_LIST); i++) {
					if (list.get(i) instanceof List<?> row && isVector(row)) {
						lines.add(indent + "  " + vector(row));
					} else {
						append(lines, indent + "  ", Integer.toString(i + 1), list.get(i));
					}
				}
				if (list.size() > LONG_LIST) {
					lines.add(indent + "  … " + (list.size() - LONG_LIST) + " more; --json prints all");
				}
			}
			case List<?> list -> lines.add(indent + key + ": " + vector(list));
			case null -> lines.add(indent + key + ": none");
			case String text when text.contains("\n") -> {
				lines.add(indent + key + ":");
				text.lines().forEach(line -> lines.add(indent + "  " + line));
			}
			default -> lines.add(indent + key + ": " + scalar(value));
		}
	}

	private static boolean isVector(List<?> list) {
		return list.stream().noneMatch(v -> v instanceof List<?> || v instanceof Map<?, ?>);
	}

	private static String vector(List<?> list) {
		List<String> parts = new ArrayList<>();
		list.stream().limit(LONG_VECTOR).forEach(v -> parts.add(scalar(v)));
		if (list.size() > LONG_VECTOR) {
			parts.add("… " + (list.size() - LONG_VECTOR) + " more");
		}
		return "[" + String.join(", ", parts) + "]";
	}

	/** Returns a number with six significant digits, anything else as it is. */
	static String scalar(Object value) {
		return value instanceof Double number && Double.isFinite(number)
				? String.format(Locale.ROOT, Math.abs(number) >= 1e-4 && Math.abs(number) < 1e7 || number == 0 ? "%.4f" : "%.5e", number)
				: String.valueOf(value);
	}
}

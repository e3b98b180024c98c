package org.genwright.data.array;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.array.NpyHeader.Order;

/** Reads the text of an NPY header, a Python dictionary with {@code descr}, {@code fortran_order} and {@code shape}. */
final class NpyHeaderParser {

	private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
	private static final Pattern ENTRY = Pattern.compile(
			"\\s*(['\"])(\\w+)\\1\\s*:\\s*((['\"])[^'\"]*\\4|True|False|\\([\\dL,\\s]*\\)|\\[[^\\]]*\\](?:\\s*\\])?)\\s*(,|(?=\\}))");
	private static final Pattern TYPE = Pattern.compile("([<>|=])([a-zA-Z])(\\d*)(\\[.*)?");
	private static final Map<Character, String> OTHER_TYPES = Map.of('U', "strings", 'S', "strings", 'a', "strings", 'O',
			"Python objects", 'V', "records", 'M', "dates", 'm', "time spans", 'c', "complex numbers");
	private static final String NUMBERS = "numbers of type b1, u1 to u8, i1 to i8 or f2 to f8";

	private final String where;
	private final String text;

	NpyHeaderParser(String where, String text) {
		this.where = where;
		this.text = text;
	}

	/**
	 * Reads the header.
	 *
	 * @throws ProblemException if it is malformed, or the elements are no numbers that can be read
	 */
	NpyHeader parse() throws ProblemException {
		Map<String, String> entries = entries();
		String descr = entries.get("descr");
		if (descr.startsWith("[")) {
			throw elements("records with named fields", "Save every field as an array of its own.");
		}
		Matcher type = TYPE.matcher(descr.substring(1, descr.length() - 1));
		if (!descr.startsWith("'") && !descr.startsWith("\"") || !type.matches()) {
			throw malformed();
		}
		NpyElement element = element(type.group(2).charAt(0), type.group(2) + type.group(3));
		ByteOrder byteOrder = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		Order order = switch (entries.get("fortran_order")) {
			case "True" -> Order.FORTRAN;
			case "False" -> Order.C;
			default -> throw malformed();
		};
		return new NpyHeader(element, byteOrder, order, shape(entries.get("shape")));
	}

	private Map<String, String> entries() throws ProblemException {
		String stripped = text.strip();
		if (!stripped.startsWith("{") || !stripped.endsWith("}")) {
			throw malformed();
		}
		Map<String, String> entries = new HashMap<>();
		Matcher entry = ENTRY.matcher(stripped);
		int at = 1;
		while (entry.region(at, stripped.length()).lookingAt()) {
			if (entries.put(entry.group(2), entry.group(3)) != null) {
				throw malformed();
			}
			at = entry.end();
		}
		if (!stripped.substring(at).isBlank() && !stripped.substring(at).strip().equals("}") || !entries.keySet().equals(KEYS)) {
			throw malformed();
		}
		return entries;
	}

	private NpyElement element(char kind, String code) throws ProblemException {
		String other = OTHER_TYPES.get(kind);
		if (other != null) {
			throw elements(other + " of type '" + code + "'", remedy(kind));
		}
		return NpyElement.of(code).orElseThrow(
				() -> elements("elements of type '" + code + "'", "Convert the array, for example with x.astype('float32')."));
	}

	private static String remedy(char kind) {
		return switch (kind) {
			case 'O' -> "Objects can run code when they are read; convert the array, for example with x.astype('float32').";
			case 'U', 'S', 'a' -> "Convert texts that are numbers with x.astype('float32'), and names of classes to integers "
					+ "with np.unique(x, return_inverse=True)[1].";
			case 'c' -> "Save real and imaginary part as values of their own.";
			default -> "Convert the array to numbers, for example with x.astype('float64').";
		};
	}

	private List<Integer> shape(String tuple) throws ProblemException {
		if (!tuple.startsWith("(")) {
			throw malformed();
		}
		String inner = tuple.substring(1, tuple.length() - 1).strip();
		List<Integer> sizes = new ArrayList<>();
		for (String size : inner.isEmpty() ? new String[0] : inner.split(",")) {
			String digits = size.strip().replaceFirst("L$", "");
			if (!digits.matches("\\d+")) {
				throw malformed();
			}
			if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE || Long.parseLong(digits) == 0) {
				throw problem("npy-shape", "sizes from 1 to " + Integer.MAX_VALUE + " in the shape", "'" + tuple + "'",
						"Save an array that has elements and fits in memory.");
			}
			sizes.add(Integer.parseInt(digits));
		}
		return sizes;
	}

	private ProblemException elements(String found, String remedy) {
		return problem("npy-elements", NUMBERS, found, remedy);
	}

	private ProblemException malformed() {
		String shown = text.strip().codePoints().limit(100).map(c -> Character.isISOControl(c) ? '?' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		return problem("npy-unreadable", "a header such as {'descr': '<f4', 'fortran_order': False, 'shape': (100, 2), }",
				"\"" + shown + "\"", "Save the array again with numpy.save.");
	}

	private ProblemException problem(String code, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error(code, where, expected, found, remedy));
	}
}

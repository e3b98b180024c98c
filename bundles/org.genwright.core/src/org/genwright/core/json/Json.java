package org.genwright.core.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.genwright.core.file.FileProblems;
import org.genwright.core.problem.ProblemException;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON objects as maps in the order of the file. Values are String, Boolean, Long, Double, List, Map
 * and null. Numbers that are not finite, which JSON has no form for, are the texts {@code "NaN"}, {@code "Infinity"}
 * and {@code "-Infinity"}; {@link JsonObject#number} reads them back.
 */
public final class Json {

	private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
			Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
					.withObjectIndenter(new DefaultIndenter("  ", "\n"));
	private static final JsonMapper MAPPER = new JsonMapper();
	private static final ObjectWriter PRETTY = MAPPER.writer().with(LAYOUT);
	private static final ObjectWriter COMPACT = MAPPER.writer();

	private Json() {
	}

	/**
	 * Reads the one object of a file.
	 *
	 * @throws ProblemException naming file, line and column, if the file cannot be read, is empty, is not UTF-8 JSON,
	 *                          has a key twice, a number outside the range of long and double, or anything after the object
	 */
	public static Map<String, Object> readObject(Path file) throws ProblemException {
		try {
			return readObject(Files.readAllBytes(file), FileProblems.quoted(file));
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(file, e), e);
		}
	}

	/**
	 * Reads the one object of a text in UTF-8.
	 *
	 * @param where the place that problems name
	 * @throws ProblemException as {@link #readObject(Path)}
	 */
	public static Map<String, Object> readObject(byte[] text, String where) throws ProblemException {
		return new JsonReader(text, where).read();
	}

	/**
	 * Returns an object as indented text, keys in the order of the map, ending with a line break: equal maps give equal
	 * texts.
	 */
	public static String write(Map<String, ?> object) {
		return PRETTY.writeValueAsString(object) + "\n";
	}

	/** Returns {@link #write} in UTF-8. */
	public static byte[] bytes(Map<String, ?> object) {
		return write(object).getBytes(StandardCharsets.UTF_8);
	}

	/** Returns an object on one line without spaces. */
	public static String writeCompact(Map<String, ?> object) {
		return COMPACT.writeValueAsString(object);
	}
}

package org.genwright.diagram.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a font table of this package: one line a character, its code point in hexadecimal, then a field per face. */
final class GlyphTable {

	/** Units per em of the tables. */
	static final double EM = 2048;
	/** Stands in for a character the tables lack. */
	static final int MISSING = 0xfffd;

	private GlyphTable() {
	}

	/**
	 * Reads a resource.
	 *
	 * @param name      the file beside this class
	 * @param separator what stands between the fields, as a regular expression
	 * @return by code point, the fields of the faces in the order of {@link Typeface}
	 */
	static Map<Integer, List<String>> read(String name, String separator) {
		Map<Integer, List<String>> glyphs = new HashMap<>();
		try (InputStream in = GlyphTable.class.getResourceAsStream(name);
				Stream<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
			lines.filter(line -> !line.startsWith("#")).map(line -> line.split(separator, -1))
					.forEach(fields -> glyphs.put(Integer.valueOf(fields[0], 16), List.of(fields[1], fields[2])));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return glyphs;
	}
}

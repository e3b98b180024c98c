package org.genwright.data.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Where a table's bytes come from.
 *
 * @param name   the name used in messages and, for its ending, to tell compressed files
 * @param opener opens the bytes
 */
public record CsvSource(String name, Opener opener) {

	/** Opens the bytes of a table. */
	@FunctionalInterface
	public interface Opener {

		/** Returns a new stream over all bytes. */
		InputStream open() throws IOException;
	}

	private static final int BUFFER = 1 << 16;
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * Opens the text: decompressed if the name ends in {@code .gz}, decoded as UTF-8, without a byte order mark.
	 * Supports {@code mark} over 64 Ki characters.
	 *
	 * @throws IOException if the file cannot be opened or is not compressed as its name says; the reader itself throws
	 *                     {@link java.nio.charset.CharacterCodingException} where bytes are not UTF-8
	 */
	BufferedReader text() throws IOException {
		InputStream bytes = opener.open();
		try {
			InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER)
					: new BufferedInputStream(bytes, BUFFER);
			BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), BUFFER);
			reader.mark(1);
			if (reader.read() != BYTE_ORDER_MARK) {
				reader.reset();
			}
			return reader;
		} catch (IOException e) {
			bytes.close();
			throw e;
		}
	}
}

package org.genwright.data.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the separator of a table in its first lines. Tab, semicolon and comma are tried in this order: the first that
 * splits every line seen into the same number of cells, more than one, is taken. So a semicolon wins over the decimal
 * commas beside it. If none is as regular, the one most frequent in the first line is taken; a comma if there is none.
 */
final class SeparatorDetection {

	private static final char[] CANDIDATES = { '\t', ';', ',' };
	private static final int LINES = 20;
	private static final int CHARACTERS = 1 << 16;

	private SeparatorDetection() {
	}

	/** Returns the separator of the text that a reader stands before; the reader is left where it was. */
	static char detect(BufferedReader reader) throws IOException {
		reader.mark(CHARACTERS);
		char[] head = new char[CHARACTERS];
		int length = 0;
		for (int read; length < CHARACTERS && (read = reader.read(head, length, CHARACTERS - length)) > 0;) {
			length += read;
		}
		reader.reset();
		return detect(new String(head, 0, length), length == CHARACTERS);
	}

	private static char detect(String head, boolean cut) {
		List<int[]> lines = count(head, cut);
		if (lines.isEmpty()) {
			return ',';
		}
		int[] first = lines.getFirst();
		for (int c = 0; c < CANDIDATES.length; c++) {
			int candidate = c;
			if (first[c] > 0 && lines.stream().allMatch(line -> line[candidate] == first[candidate])) {
				return CANDIDATES[c];
			}
		}
		int best = CANDIDATES.length - 1;
		for (int c = 0; c < CANDIDATES.length; c++) {
			if (first[c] > first[best]) {
				best = c;
			}
		}
		return CANDIDATES[best];
	}

	/** Counts each candidate outside quotes, line by line, blank lines left out. */
	private static List<int[]> count(String head, boolean cut) {
		List<int[]> lines = new ArrayList<>();
		int[] counts = new int[CANDIDATES.length];
		boolean quoted = false;
		boolean blank = true;
		for (int i = 0; i < head.length() && lines.size() < LINES; i++) {
			char c = head.charAt(i);
			if ((c == '\n' || c == '\r') && !quoted) {
				if (!blank) {
					lines.add(counts);
				}
				counts = new int[CANDIDATES.length];
				blank = true;
				continue;
			}
			quoted ^= c == '"';
			blank = false;
			for (int k = 0; k < CANDIDATES.length && !quoted; k++) {
				counts[k] += c == CANDIDATES[k] ? 1 : 0;
			}
		}
		if (!blank && lines.size() < LINES && !(cut && !lines.isEmpty())) {
			lines.add(counts);
		}
		return lines;
	}
}

package org.genwright.ui.editor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line of XML that is written in a colour of its own.
 *
 * @param kind   what it is
 * @param start  where it begins in the line
 * @param length its number of characters
 */
public record XmlToken(Kind kind, int start, int length) {

	/** What a part is. */
	public enum Kind {
		/** The name of an element, with its brackets. */
		TAG,
		/** The name of an attribute. */
		ATTRIBUTE,
		/** A quoted value. */
		VALUE,
		/** A comment or an instruction. */
		REMARK
	}

	private static final Pattern PARTS = Pattern.compile(
			"(?<remark><!--.*?(?:-->|$)|<\\?.*?(?:\\?>|$))|(?<tag></?[\\w:.-]+|/?>)|(?<attribute>[\\w:.-]+)(?==[\"'])|(?<value>\"[^\"]*\"|'[^']*')");

	/** Returns the parts of a line that holds whole tags, as model files do. */
	public static List<XmlToken> of(String line) {
		List<XmlToken> tokens = new ArrayList<>();
		for (Matcher parts = PARTS.matcher(line); parts.find();) {
			tokens.add(new XmlToken(kind(parts), parts.start(), parts.end() - parts.start()));
		}
		return tokens;
	}

	private static Kind kind(Matcher parts) {
		if (parts.group("remark") != null) {
			return Kind.REMARK;
		}
		if (parts.group("tag") != null) {
			return Kind.TAG;
		}
		return parts.group("attribute") != null ? Kind.ATTRIBUTE : Kind.VALUE;
	}
}

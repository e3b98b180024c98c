package org.genwright.core.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words what the parser stumbled over; its own messages speak of the parser's settings and sources. */
final class JsonFault {

	/**
	 * A fault as the parser words it.
	 *
	 * @param pattern of the beginning of the parser's message
	 * @param words   a format of the pattern's group, if it has one
	 */
	private record Wording(Pattern pattern, String words) {

		Wording(String pattern, String words) {
			this(Pattern.compile(pattern, Pattern.DOTALL), words);
		}
	}

	private static final List<Wording> WORDINGS = List.of(
			new Wording("Unexpected end-of-input", "the end of the text too early"),
			new Wording("(?:Unexpected|Illegal)[\\w ]* character \\(\\(CTRL-CHAR, code (\\d+)\\)\\)", "a control character, code %s"),
			new Wording("Unexpected character \\('(.+?)' \\(code", "the unexpected character '%s'"),
			new Wording("Unexpected close marker '(.)'", "the unexpected character '%s'"),
			new Wording("Unrecognized character escape '(.+?)' \\(code", "'%s' after a backslash"),
			new Wording("(?:Unrecognized|Non-standard) token '(.*?)'", "the unknown word '%s'"),
			new Wording("Duplicate Object property \"(.*)\"", "the name '%s' for a second time"),
			new Wording("Invalid numeric value", "a malformed number"),
			new Wording("Invalid UTF-8", "bytes that are not UTF-8"));

	private JsonFault() {
	}

	/** Returns the words for {@code Problem.found}. */
	static String describe(JacksonException e) {
		if (e instanceof UnexpectedEndOfInputException) {
			return WORDINGS.getFirst().words();
		}
		if (e instanceof StreamConstraintsException) {
			return "a number or text too long, or nesting too deep";
		}
		for (Wording wording : WORDINGS) {
			Matcher matcher = wording.pattern().matcher(e.getOriginalMessage());
			if (matcher.lookingAt()) {
				return matcher.groupCount() == 0 ? wording.words() : wording.words().formatted(matcher.group(1));
			}
		}
		return "a character that has no place there";
	}
}

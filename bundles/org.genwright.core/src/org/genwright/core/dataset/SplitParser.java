package org.genwright.core.dataset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.SplitKind;

/** Reads a {@link Split} from a model file or from its text form. */
final class SplitParser {

	private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);
	private static final Pattern FRACTION = Pattern.compile("\\d{0,3}\\.?\\d{0,15}");
	private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
	private static final Pattern SEED = Pattern.compile("-?\\d{1,18}");

	private SplitParser() {
	}

	static Split parse(org.genwright.model.architecture.Split split) throws ProblemException {
		if (split == null) {
			return Split.ALL;
		}
		Map<Part, String> texts = new EnumMap<>(Part.class);
		put(texts, Part.TRAIN, split.getTrain());
		put(texts, Part.VALIDATION, split.getValidation());
		put(texts, Part.TEST, split.getTest());
		return split.getKind() == SplitKind.ROWS ? rows(texts)
				: fractions(texts, split.isShuffle() ? Split.Order.SHUFFLED : Split.Order.FILE, split.getSeed());
	}

	static Split parse(String text) throws ProblemException {
		String[] words = text.split(" ");
		Map<String, String> values = new HashMap<>();
		for (int i = 1; i < words.length; i++) {
			int equals = words[i].indexOf('=');
			if (equals < 0 || values.put(words[i].substring(0, equals), words[i].substring(equals + 1)) != null) {
				throw form(text);
			}
		}
		Map<Part, String> parts = new EnumMap<>(Part.class);
		PARTS.forEach(part -> put(parts, part, values.remove(part.id())));
		String order = values.getOrDefault("order", "shuffled");
		String seed = values.getOrDefault("seed", "0");
		values.keySet().removeAll(List.of("order", "seed"));
		boolean known = List.of("shuffled", "file").contains(order) && SEED.matcher(seed).matches() && values.isEmpty();
		if (!known || words[0].equals("all") && words.length > 1) {
			throw form(text);
		}
		return switch (words[0]) {
			case "all" -> Split.ALL;
			case "rows" -> rows(parts);
			case "fractions" -> fractions(parts, order.equals("file") ? Split.Order.FILE : Split.Order.SHUFFLED,
					Long.parseLong(seed));
			default -> throw form(text);
		};
	}

	private static void put(Map<Part, String> texts, Part part, String text) {
		if (text != null && !text.isEmpty()) {
			texts.put(part, text);
		}
	}

	private static Split fractions(Map<Part, String> texts, Split.Order order, long seed) throws ProblemException {
		Map<Part, BigDecimal> values = new EnumMap<>(Part.class);
		BigDecimal sum = BigDecimal.ZERO;
		for (Part part : PARTS) {
			BigDecimal value = texts.containsKey(part) ? fraction(part, texts.get(part)) : BigDecimal.ZERO;
			values.put(part, value);
			sum = sum.add(value);
		}
		if (sum.compareTo(BigDecimal.ONE) > 0) {
			throw problem("Split", "fractions that sum to at most 1", "the sum " + sum.toPlainString(), "Reduce one of the fractions.");
		}
		if (!texts.containsKey(Part.TRAIN)) {
			values.put(Part.TRAIN, BigDecimal.ONE.subtract(sum));
		}
		return new Split.Fractions(values.get(Part.TRAIN), values.get(Part.VALIDATION), values.get(Part.TEST), order, seed);
	}

	private static BigDecimal fraction(Part part, String text) throws ProblemException {
		if (FRACTION.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
			BigDecimal value = new BigDecimal(text);
			if (value.compareTo(BigDecimal.ONE) <= 0) {
				return value;
			}
		}
		throw problem("Split, " + part.id(), "a fraction from 0 to 1, as '0.8'", "'" + text + "'",
				"Correct the fraction, or set the split's kind to rows for a range as '0-999'.");
	}

	private static Split rows(Map<Part, String> texts) throws ProblemException {
		Map<Part, Split.Rows.Range> ranges = new EnumMap<>(Part.class);
		for (Map.Entry<Part, String> entry : texts.entrySet()) {
			Split.Rows.Range range = range(entry.getKey(), entry.getValue());
			for (Map.Entry<Part, Split.Rows.Range> other : ranges.entrySet()) {
				if (range.first() <= other.getValue().last() && other.getValue().first() <= range.last()) {
					throw problem("Split, " + entry.getKey().id(),
							"rows that are not in '" + other.getKey().id() + "' (" + other.getValue().text() + ")",
							"'" + range.text() + "'", "Correct one of the ranges; both ends are included.");
				}
			}
			ranges.put(entry.getKey(), range);
		}
		return new Split.Rows(ranges);
	}

	private static Split.Rows.Range range(Part part, String text) throws ProblemException {
		Matcher matcher = RANGE.matcher(text);
		if (matcher.matches()) {
			int first = Integer.parseInt(matcher.group(1));
			int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
			if (first <= last) {
				return new Split.Rows.Range(first, last);
			}
		}
		throw problem("Split, " + part.id(), "a range of rows, as '0-999', both ends included and counted from 0",
				"'" + text + "'", "Correct the range, or set the split's kind to fractions for a fraction as '0.8'.");
	}

	private static ProblemException form(String text) {
		return problem("Split", "'all', 'fractions train=0.8 validation=0.1 test=0.1 order=shuffled seed=0' or "
				+ "'rows train=0-999 validation=1000-1349 test=1350-1796'", "'" + text + "'", "Correct the split.");
	}

	private static ProblemException problem(String where, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("split", where, expected, found, remedy));
	}
}

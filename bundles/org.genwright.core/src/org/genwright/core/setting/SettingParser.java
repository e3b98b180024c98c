package org.genwright.core.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Turns texts into the values of declared settings. Strict: an integer has no decimal point, a number is finite and
 * decimal, choices and flags are spelled as declared, and nothing is trimmed.
 */
public final class SettingParser {

	private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
	private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	private final Map<String, Setting<?>> declared = new LinkedHashMap<>();
	private final String where;

	/**
	 * Creates a parser.
	 *
	 * @param declared the declarations, with different ids
	 * @param where    the place that problems name, such as {@code Settings of 'digits-mixture.genmodel'}
	 */
	public SettingParser(List<Setting<?>> declared, String where) {
		for (Setting<?> setting : declared) {
			if (this.declared.put(setting.id(), setting) != null) {
				throw new IllegalArgumentException(
						"Declared settings: expected different ids, found '" + setting.id() + "' twice.");
			}
		}
		this.where = where;
	}

	/**
	 * Parses texts by setting id.
	 *
	 * @return all values in declaration order, defaults included: Long, Double, Boolean or String
	 * @throws ProblemException listing every unknown name and every wrong value
	 */
	public Map<String, Object> parse(Map<String, String> texts) throws ProblemException {
		List<Problem> problems = problems(texts);
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
		Map<String, Object> values = new LinkedHashMap<>();
		for (Setting<?> setting : declared.values()) {
			String text = texts.get(setting.id());
			Optional<?> value = text == null ? setting.defaultValue() : value(setting, text);
			value.ifPresent(given -> values.put(setting.id(), given));
		}
		return values;
	}

	/** Returns what is wrong with the texts, in their order; empty if nothing is. */
	public List<Problem> problems(Map<String, String> texts) {
		List<Problem> problems = new ArrayList<>();
		texts.forEach((id, text) -> {
			Setting<?> setting = declared.get(id);
			if (setting == null) {
				problems.add(unknown(id));
			} else if (value(setting, text).isEmpty()) {
				problems.add(wrong(setting, text));
			}
		});
		return problems;
	}

	private Problem unknown(String id) {
		String expected = declared.isEmpty() ? "no settings" : "the name of a setting";
		String remedy = declared.isEmpty() ? "Remove it."
				: (NearestName.suggest(id, declared.keySet()) + " Valid names are "
						+ String.join(", ", declared.keySet()) + ".").strip();
		return Problem.error("unknown-setting", where, expected, "'" + id + "'", remedy);
	}

	private Problem wrong(Setting<?> setting, String text) {
		String unit = setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")";
		return Problem.error("setting-value", where + ", '" + setting.id() + "'",
				SettingDocumentation.of(setting).value() + unit, "'" + text + "'" + excess(setting, text), remedy(setting, text));
	}

	/** Says of what is a number, but none that 64 bits hold, that it is too large or too small; empty otherwise. */
	private static String excess(Setting<?> setting, String text) {
		boolean beyond = switch (setting.type()) {
			case INTEGER -> INTEGER.matcher(text).matches() && integer(text).isEmpty();
			case REAL -> REAL.matcher(text).matches() && real(text).isEmpty();
			default -> false;
		};
		return beyond ? ", which is too " + (text.startsWith("-") ? "small" : "large") : "";
	}

	private static String remedy(Setting<?> setting, String text) {
		String suggestion = setting.type() == SettingType.CHOICE
				? NearestName.suggest(text, setting.choices().stream().map(Choice::id).toList()) : "";
		if (!suggestion.isEmpty()) {
			return suggestion;
		}
		if (setting.type() == SettingType.INTEGER && REAL.matcher(text).matches() && !INTEGER.matcher(text).matches()) {
			return "Write a whole number without decimal point or exponent.";
		}
		return "Correct the value" + (setting.defaultValue().isPresent() ? ", or remove it to use the default "
				+ SettingDocumentation.of(setting).defaultValue().orElseThrow() + "." : " or remove it.");
	}

	/** Returns the value, empty if the text is not one. */
	private static Optional<Object> value(Setting<?> setting, String text) {
		return switch (setting.type()) {
			case INTEGER -> integer(text).filter(value -> setting.bounds().contains(value)).map(Object.class::cast);
			case REAL -> real(text).filter(setting.bounds()::contains).map(Object.class::cast);
			case CHOICE -> Optional.<Object>of(text)
					.filter(value -> setting.choices().stream().anyMatch(choice -> choice.id().equals(value)));
			case FLAG -> text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
			case TEXT -> Optional.of(text);
			case FILE -> Optional.<Object>of(text).filter(value -> !text.isBlank());
		};
	}

	private static Optional<Long> integer(String text) {
		if (!INTEGER.matcher(text).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Long.valueOf(text));
		} catch (NumberFormatException beyond64Bits) {
			return Optional.empty();
		}
	}

	private static Optional<Double> real(String text) {
		return REAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)).filter(Double::isFinite) : Optional.empty();
	}
}

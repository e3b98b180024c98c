package org.genwright.core.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Typed access to an object that was read; what is missing or of another type is said with place and key. */
public final class JsonObject {

	private static final String REMEDY = "Correct the value, or restore the file from a copy.";

	private final Map<String, Object> values;
	private final String where;

	/**
	 * @param values the object
	 * @param where  the place that problems name, such as {@code 'runs/x/run.json'}
	 */
	public JsonObject(Map<String, Object> values, String where) {
		this.values = values;
		this.where = where;
	}

	/** Returns the object as a map. */
	public Map<String, Object> map() {
		return new LinkedHashMap<>(values);
	}

	/** Returns the place that problems name. */
	public String where() {
		return where;
	}

	/** Tells whether the key has a value other than null. */
	public boolean has(String key) {
		return values.get(key) != null;
	}

	/** Returns a text. */
	public String text(String key) throws ProblemException {
		return require(key, String.class, "a text");
	}

	/** Returns a text, or the given one if the key is missing. */
	public String text(String key, String otherwise) throws ProblemException {
		return has(key) ? text(key) : otherwise;
	}

	/** Returns a whole number. */
	public long wholeNumber(String key) throws ProblemException {
		return require(key, Long.class, "a whole number");
	}

	/** Returns a whole number within the range of int. */
	public int integer(String key) throws ProblemException {
		long value = wholeNumber(key);
		if (value != (int) value) {
			throw problem(key, "a whole number of at most 32 bits", "'" + value + "'");
		}
		return (int) value;
	}

	/** Returns a number; whole numbers and the texts {@code NaN}, {@code Infinity} and {@code -Infinity} count. */
	public double number(String key) throws ProblemException {
		return switch (values.get(key)) {
			case Double value -> value;
			case Long value -> value;
			case String text when text.equals("NaN") -> Double.NaN;
			case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
			case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
			case null, default -> throw mismatch(key, "a number");
		};
	}

	/** Returns true or false. */
	public boolean truth(String key) throws ProblemException {
		return require(key, Boolean.class, "true or false");
	}

	/** Returns an object, whose problems name the key too. */
	@SuppressWarnings("unchecked")
	public JsonObject object(String key) throws ProblemException {
		return new JsonObject(require(key, Map.class, "an object"), where + ", '" + key + "'");
	}

	/** Returns an object as a map, empty if the key is missing. */
	public Map<String, Object> mapOrEmpty(String key) throws ProblemException {
		return has(key) ? object(key).map() : Map.of();
	}

	/** Returns an object whose values are texts, empty if the key is missing. */
	public Map<String, String> textMap(String key) throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>();
		if (has(key)) {
			JsonObject object = object(key);
			for (String inner : object.values.keySet()) {
				texts.put(inner, object.text(inner));
			}
		}
		return texts;
	}

	/** Returns a list of objects, empty if the key is missing. */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> maps(String key) throws ProblemException {
		List<Map<String, Object>> maps = new ArrayList<>();
		for (Object element : elements(key, Map.class, "a list of objects")) {
			maps.add((Map<String, Object>) element);
		}
		return maps;
	}

	/** Returns a list of texts, empty if the key is missing. */
	public List<String> texts(String key) throws ProblemException {
		return elements(key, String.class, "a list of texts").stream().map(String.class::cast).toList();
	}

	/** Returns the problem of a value that is not what was expected, for checks of one's own. */
	public ProblemException problem(String key, String expected, String found) {
		return ProblemException.input(Problem.error("json-value", where + ", '" + key + "'", expected, found, REMEDY));
	}

	private List<?> elements(String key, Class<?> type, String expected) throws ProblemException {
		List<?> list = has(key) ? require(key, List.class, expected) : List.of();
		if (!list.stream().allMatch(type::isInstance)) {
			throw mismatch(key, expected);
		}
		return list;
	}

	private <T> T require(String key, Class<T> type, String expected) throws ProblemException {
		Object value = values.get(key);
		if (!type.isInstance(value)) {
			throw mismatch(key, expected);
		}
		return type.cast(value);
	}

	private ProblemException mismatch(String key, String expected) {
		Object value = values.get(key);
		return problem(key, expected, switch (value) {
			case null -> values.containsKey(key) ? "null" : "nothing";
			case Map<?, ?> _ -> "an object";
			case List<?> _ -> "a list";
			default -> "'" + value + "'";
		});
	}
}

package org.genwright.nn.op;

import java.util.Map;
import java.util.TreeMap;

/**
 * Named numbers that belong to one use of an op and are fixed when it is bound.
 *
 * @param values by name
 */
public record Attributes(Map<String, Double> values) {

	/** No attributes: every one has its default. */
	public static final Attributes NONE = new Attributes(Map.of());

	/** Copies the map. */
	public Attributes {
		values = Map.copyOf(values);
	}

	/** Returns these attributes with one more. */
	public Attributes with(String name, double value) {
		Map<String, Double> more = new TreeMap<>(values);
		more.put(name, value);
		return new Attributes(more);
	}

	/** Returns the value of an attribute, or what stands for it where it is not given. */
	public double number(String name, double otherwise) {
		return values.getOrDefault(name, otherwise);
	}

	/** Returns whether an attribute is given and not zero. */
	public boolean isSet(String name) {
		return number(name, 0) != 0;
	}

	/**
	 * Returns the value of an attribute that must be given, as an integer.
	 *
	 * @throws IllegalArgumentException if it is missing
	 */
	public int integer(String name) {
		Double value = values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("Attribute '" + name + "': expected a value, found none.");
		}
		return (int) Math.rint(value);
	}
}

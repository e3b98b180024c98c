package org.genwright.core.formula;

/**
 * What a family makes as large or as small as it can.
 *
 * @param name        the name, such as {@code evidence lower bound}
 * @param direction   whether it is made large or small
 * @param formula     the formula with its terms
 * @param description one to three sentences
 */
public record Objective(String name, Direction direction, Formula formula, String description) {

	/** Whether a value is made large or small. */
	public enum Direction {
		/** It is made large. */
		MAXIMISED,
		/** It is made small. */
		MINIMISED
	}
}

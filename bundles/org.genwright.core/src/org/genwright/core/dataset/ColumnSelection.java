package org.genwright.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table are values, label and weight.
 *
 * @param values the columns that are values, in this order; empty for all that are neither label nor weight
 * @param label  the column that holds the class, if any
 * @param weight the column that holds the sample weight, if any
 */
public record ColumnSelection(List<String> values, Optional<String> label, Optional<String> weight) {

	/** All columns are values. */
	public static final ColumnSelection ALL = new ColumnSelection(List.of(), Optional.empty(), Optional.empty());

	public ColumnSelection {
		values = List.copyOf(values);
	}
}

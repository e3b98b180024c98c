package org.genwright.family.mixture;

import org.genwright.core.family.ModelContext;

/**
 * How messages call columns and classes.
 *
 * @param context names of columns and classes
 * @param label   the class at hand, or {@link TrainingRows#ALL_CLASSES}
 */
record Names(ModelContext context, int label) {

	/** Returns {@code column 'waiting'}, or by number where columns have no names. */
	String column(int d) {
		return d < context.columns().size() ? "column '" + context.columns().get(d) + "'" : "value " + (d + 1) + " of "
				+ context.dataShape().dimensions();
	}

	/** Returns {@code " of class '3'"}; empty for all classes. */
	String ofClass() {
		return label == TrainingRows.ALL_CLASSES ? "" : " of class '" + context.classes().get(label) + "'";
	}
}

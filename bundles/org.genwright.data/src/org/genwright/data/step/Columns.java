package org.genwright.data.step;

import org.genwright.core.dataset.Examples;

/** Names the values of examples in messages. */
final class Columns {

	private Columns() {
	}

	/** Returns {@code column 'age'}, or {@code value 3} where columns have no names. */
	static String name(Examples examples, int d) {
		return d < examples.columns().size() ? "column '" + examples.columns().get(d) + "'" : "value " + (d + 1);
	}
}

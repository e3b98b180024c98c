package org.genwright.ui.editor.properties;

import java.util.List;

/**
 * A part of a form.
 *
 * @param title its heading; empty for a part without one
 * @param fold  whether it can be folded
 * @param lines from top to bottom
 */
record FormSection(String title, Fold fold, List<FormLine> lines) {

	/** How a section begins. */
	enum Fold {
		/** Always open, without a heading. */
		NEVER,
		/** Open until somebody folds it. */
		OPEN,
		/** Folded until somebody opens it. */
		CLOSED
	}

	/** Copies the list. */
	FormSection {
		lines = List.copyOf(lines);
	}

	/** Makes a section without a heading. */
	static FormSection plain(List<FormLine> lines) {
		return new FormSection("", Fold.NEVER, lines);
	}

	/** Makes a section that is open at first. */
	static FormSection open(String title, List<? extends FormLine> lines) {
		return new FormSection(title, Fold.OPEN, List.copyOf(lines));
	}

	/** Makes a section that is folded at first. */
	static FormSection closed(String title, List<? extends FormLine> lines) {
		return new FormSection(title, Fold.CLOSED, List.copyOf(lines));
	}
}

package org.genwright.ui.editor.compare;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.difference.ModelComparison;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Carries differences of two models over to the first: what the second added is added, what it removed is removed, what
 * it changed is set. What that needs comes along: an added connection brings the nodes at its ends, an added network all
 * that is in it; connections of a removed node go where the second model has them, or with the node.
 */
public final class TakeOver {

	private static final int MOST_STEPS = 10;

	private final Architecture after;

	/** @param after the second model; it is not changed */
	public TakeOver(Architecture after) {
		this.after = after;
	}

	/**
	 * Returns the edit of the first model that carries one difference over. If the model was changed in the meantime so
	 * that it does not have this difference any more, the edit does nothing.
	 */
	public ModelEdit one(Difference difference) {
		return (before, ids) -> {
			ModelComparison comparison = ModelComparison.of(before, after);
			comparison.differences().stream().filter(found -> isSame(found, difference)).findFirst()
					.ifPresent(found -> new Adoption(before, after, comparison, ids).adopt(found));
		};
	}

	private static boolean isSame(Difference found, Difference wanted) {
		return found.kind() == wanted.kind() && found.element() == wanted.element() && found.before().equals(wanted.before())
				&& found.after().equals(wanted.after());
	}

	/** Returns the edit of the first model that carries all differences over. */
	public ModelEdit all() {
		return this::applyAll;
	}

	/** One after the other, since what is paired with what may change with each; the bound is for models that never agree. */
	private void applyAll(Architecture before, IdGenerator ids) {
		ModelComparison comparison = ModelComparison.of(before, after);
		for (int steps = MOST_STEPS * comparison.differences().size(); steps > 0 && !comparison.differences().isEmpty(); steps--) {
			new Adoption(before, after, comparison, ids).adopt(comparison.differences().getFirst());
			comparison = ModelComparison.of(before, after);
		}
	}
}

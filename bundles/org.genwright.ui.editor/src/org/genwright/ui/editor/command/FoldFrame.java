package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Shows a network as its frame alone, or with its contents.
 *
 * @param network id of the network
 * @param fold    which
 */
public record FoldFrame(String network, Fold fold) implements ModelEdit {

	/** What of a network is shown. */
	public enum Fold {
		/** The frame alone. */
		COLLAPSED,
		/** The frame with its contents. */
		EXPANDED
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).network(network).ifPresent(found -> found.setCollapsed(fold == Fold.COLLAPSED));
	}
}

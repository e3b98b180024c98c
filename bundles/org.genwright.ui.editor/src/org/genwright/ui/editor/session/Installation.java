package org.genwright.ui.editor.session;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.registry.Contributions;

/**
 * What is installed: read once from the extension registry, since installing a plug-in restarts the workbench.
 *
 * @param families families and layer types
 * @param datasets the catalogue
 */
public record Installation(Families families, Datasets datasets) {

	private static final class Current {

		private static final Installation VALUE = new Installation(Contributions.installed().families(),
				Contributions.installed().datasets());
	}

	/** Returns what is installed here. */
	public static Installation current() {
		return Current.VALUE;
	}
}

package org.genwright.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.layer.LayerTypes;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.document.ModelFile;
import org.genwright.ui.editor.session.ModelSession;

/**
 * What a person should know of a model when it opens: that it is of a later
 * format, needs plug-ins that are missing, or is the record of a run.
 */
final class OpeningHints {

	private OpeningHints() {
	}

	/** Returns the hints as one paragraph; empty if there is nothing to say. */
	static String of(ModelSession session) {
		List<String> hints = new ArrayList<>();
		Architecture model = session.architecture();
		if (model.getFormatVersion() > Architectures.FORMAT_VERSION) {
			hints.add(NLS.bind(Messages.OpeningHints_format, model.getFormatVersion(), Architectures.FORMAT_VERSION));
		}
		String missing = missing(model, session.installation().families().layers());
		if (!missing.isEmpty()) {
			hints.add(NLS.bind(Messages.OpeningHints_plugIns, missing));
		}
		if (!hints.isEmpty()) {
			hints.add(Messages.OpeningHints_kept);
		}
		if (ModelFile.isRecord(session.file())) {
			hints.add(Messages.OpeningHints_record);
		}
		return String.join(" ", hints);
	}

	private static String missing(Architecture model, LayerTypes installed) {
		return model.getContributors().stream().map(Contributor::getBundle).filter(bundle -> bundle != null && !installed.isInstalled(bundle))
				.map(bundle -> '\'' + bundle + '\'').collect(Collectors.joining(", "));
	}
}

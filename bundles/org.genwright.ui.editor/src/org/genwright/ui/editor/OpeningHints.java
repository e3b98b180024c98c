package org.genwright.ui.editor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.job.ModelFormat;
import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.ProblemException;
import org.genwright.ui.editor.session.ModelSession;

/** What a person should know of a model when it opens: that it is of a later format, or needs plug-ins that are missing. */
final class OpeningHints {

	private OpeningHints() {
	}

	/** Returns the hints as one paragraph; empty if there is nothing to say. */
	static String of(ModelSession session) {
		Optional<String> plugIns = MissingPlugIns.remedy(session.architecture(), session.installation().families().layers()::isInstalled);
		return Stream.of(format(session), plugIns).flatMap(Optional::stream).map(text -> text + ' ' + Messages.OpeningHints_kept)
				.collect(Collectors.joining("\n"));
	}

	private static Optional<String> format(ModelSession session) {
		try {
			ModelFormat.require(session.architecture(), session.file());
			return Optional.empty();
		} catch (ProblemException newer) {
			return Optional.of(newer.getMessage());
		}
	}
}

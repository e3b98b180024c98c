package org.genwright.ui.editor.problem;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.genwright.ui.editor.session.ModelSession;

/** The model files that editors have open. */
final class OpenModels {

	private static final Map<IFile, ModelSession> SESSIONS = new ConcurrentHashMap<>();

	private OpenModels() {
	}

	static void opened(IFile file, ModelSession session) {
		SESSIONS.put(file, session);
	}

	static void closed(IFile file, ModelSession session) {
		SESSIONS.remove(file, session);
	}

	/** Returns the session of a file; to be used on the thread of the user interface. */
	static Optional<ModelSession> session(IFile file) {
		return Optional.ofNullable(SESSIONS.get(file));
	}
}

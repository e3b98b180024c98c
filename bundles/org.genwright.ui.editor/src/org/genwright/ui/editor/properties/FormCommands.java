package org.genwright.ui.editor.properties;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** What the widgets of a form need of the session: to change the model, one command for each committed field. */
final class FormCommands {

	private final ModelSession session;

	FormCommands(ModelSession session) {
		this.session = session;
	}

	/** Returns the session. */
	ModelSession session() {
		return session;
	}

	/** Writes a value, or removes it; nothing happens if it is what the model says already. */
	void set(Field field, String subject, Optional<String> text) {
		if (!field.value().is(text)) {
			session.run(NLS.bind(Messages.FormCommands_set, field.declared().label(), subject), field.change().to(text));
		}
	}

	/** Makes an offered change. */
	void run(FormLine.Offer offer) {
		session.run(offer.text(), offer.edit());
	}

	/** Mends a problem. */
	void run(Fix fix) {
		session.run(fix.title(), fix.edit());
	}

	/**
	 * Finds ways to mend a problem on another thread, since each is tried on a copy of the model.
	 *
	 * @param found receives them on the thread of the user interface, best first
	 */
	void findFixes(Problem problem, Consumer<List<Fix>> found) {
		if (!Fixes.covers(problem)) {
			return;
		}
		Display display = Display.getCurrent();
		Architecture copy = Architectures.copy(session.architecture());
		Fixes fixes = new Fixes(session.installation().families(), session.installation().datasets());
		Path file = session.file();
		CompletableFuture.supplyAsync(() -> fixes.of(problem, report(copy, file), copy)).thenAcceptAsync(found, display::asyncExec)
				.exceptionally(failure -> {
					ILog.of(FormCommands.class).error("The fixes of a problem could not be found out.", failure.getCause());
					return null;
				});
	}

	/** Returns a report of this very model; the session's may be of an earlier one. */
	private Validator.Report report(Architecture architecture, Path file) {
		Installation installed = session.installation();
		return new Validator(installed.families(), installed.datasets()).report(architecture, file);
	}

	/** Returns the ids of the catalogue of data. */
	List<String> datasets() {
		return session.installation().datasets().providers().stream().map(DatasetProvider::info).map(info -> info.id()).toList();
	}

	/** Returns the folder that paths in the model are relative to. */
	Path folder() {
		return session.file().toAbsolutePath().getParent();
	}
}

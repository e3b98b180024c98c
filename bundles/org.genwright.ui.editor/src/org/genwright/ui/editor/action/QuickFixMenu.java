package org.genwright.ui.editor.action;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** The remedies for the problems of what is selected, as a menu. */
final class QuickFixMenu {

	private static final int MOST = 12;

	private final ModelSession session;

	QuickFixMenu(ModelSession session) {
		this.session = session;
	}

	/** Adds a menu of remedies; none if nothing is wrong with the selection or nothing helps. */
	void fill(IMenuManager menu) {
		Set<String> ids = session.selection().ids();
		List<Problem> problems = session.state().report().problems().stream().filter(problem -> ids.contains(problem.elementId()))
				.filter(Fixes::covers).toList();
		if (problems.isEmpty()) {
			return;
		}
		Installation installed = session.installation();
		Fixes fixes = new Fixes(installed.families(), installed.datasets());
		MenuManager fixMenu = new MenuManager(Messages.QuickFixMenu_title);
		problems.stream().flatMap(problem -> fixes.of(problem, session.state().report(), session.architecture()).stream()).limit(MOST)
				.forEach(fix -> fixMenu.add(action(fix)));
		if (!fixMenu.isEmpty()) {
			menu.add(fixMenu);
		}
	}

	private Action action(Fix fix) {
		Action action = new Action(fix.title().replace("&", "&&")) {

			@Override
			public void run() {
				session.run(fix.title(), fix.edit());
			}
		};
		action.setId(fix.title());
		return action;
	}
}

package org.genwright.ui.editor.action;

import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.genwright.core.fix.Fix;
import org.genwright.ui.editor.problem.QuickFixes;
import org.genwright.ui.editor.session.ModelSession;

/** The remedies for the problems of what is selected, as a menu. */
final class QuickFixMenu {

	private final ModelSession session;

	QuickFixMenu(ModelSession session) {
		this.session = session;
	}

	/** Adds a menu of remedies; none if nothing is selected, nothing is wrong with it or nothing helps. */
	void fill(IMenuManager menu) {
		Set<String> ids = session.selection().ids();
		if (ids.isEmpty()) {
			return;
		}
		MenuManager fixMenu = new MenuManager(Messages.QuickFixMenu_title);
		new QuickFixes(session).of(ids).stream().map(QuickFixes.Offer::fix).flatMap(Optional::stream).forEach(fix -> fixMenu.add(action(fix)));
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

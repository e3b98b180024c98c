package org.genwright.ui.editor.action;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.genwright.ui.editor.palette.Adding;
import org.genwright.ui.editor.palette.PaletteContent;
import org.genwright.ui.editor.palette.PaletteEntry;
import org.genwright.ui.editor.session.ModelSession;

/** The context menu of the canvas. */
final class CanvasMenu {

	private final ModelSession session;
	private final EditActions edit;
	private final ArrangeActions arrange;
	private final LayoutActions layout;
	private final ViewActions view;
	private final TypingActions typing;

	CanvasMenu(ModelSession session, EditActions edit, ArrangeActions arrange, LayoutActions layout, ViewActions view, TypingActions typing) {
		this.session = session;
		this.edit = edit;
		this.arrange = arrange;
		this.layout = layout;
		this.view = view;
		this.typing = typing;
	}

	/** Fills the menu for what is selected now. */
	void fill(IMenuManager menu) {
		menu.add(create());
		menu.add(typing.add());
		menu.add(typing.connectAction());
		new QuickFixMenu(session).fill(menu);
		menu.add(new Separator());
		List.of(ActionFactory.UNDO, ActionFactory.REDO).forEach(factory -> menu.add(edit.global().get(factory.getId())));
		menu.add(new Separator());
		List.of(ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE).forEach(factory -> menu.add(edit.global().get(factory.getId())));
		menu.add(edit.duplicate());
		List.of(ActionFactory.DELETE, ActionFactory.RENAME).forEach(factory -> menu.add(edit.global().get(factory.getId())));
		menu.add(new Separator());
		menu.add(edit.global().get(ActionFactory.SELECT_ALL.getId()));
		menu.add(layout.selectNetworkAction());
		menu.add(new Separator());
		menu.add(submenu(Messages.CanvasMenu_layout, layout.layouts(), layout.directions()));
		menu.add(submenu(Messages.CanvasMenu_align, arrange.alignments(), arrange.sizes()));
		menu.add(submenu(Messages.CanvasMenu_distribute, arrange.distributions()));
		menu.add(layout.pin());
		menu.add(layout.fold());
		menu.add(new Separator());
		menu.add(submenu(Messages.CanvasMenu_zoom, view.zooms()));
		menu.add(submenu(Messages.CanvasMenu_grid, view.grids()));
		menu.add(view.export());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	@SafeVarargs
	private static MenuManager submenu(String title, List<CanvasAction>... groups) {
		MenuManager menu = new MenuManager(title);
		for (List<CanvasAction> group : groups) {
			if (!menu.isEmpty()) {
				menu.add(new Separator());
			}
			group.forEach(menu::add);
		}
		return menu;
	}

	/** Returns the menu of everything that can be added, by group. */
	private IContributionItem create() {
		MenuManager menu = new MenuManager(Messages.CanvasMenu_create);
		PaletteContent content = PaletteContent.of(session.architecture(), session.state().report().roles(),
				session.installation().families().layers().all());
		content.groups().forEach((group, entries) -> {
			MenuManager groupMenu = new MenuManager(group);
			entries.forEach(entry -> groupMenu.add(creation(entry)));
			menu.add(groupMenu);
		});
		return menu;
	}

	private Action creation(PaletteEntry entry) {
		Action action = new Action(entry.label().replace("&", "&&")) {

			@Override
			public void run() {
				Adding.add(session, entry, this);
			}
		};
		action.setToolTipText(entry.description());
		return action;
	}
}

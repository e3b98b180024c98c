package org.genwright.ui.editor.action;

import java.util.Map;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Keeps the handlers of global actions away from a text field: while it has the focus, Delete, Copy, Undo and the like
 * concern its text and not the model.
 */
public final class TextFocus implements FocusListener {

	private final IEditorSite site;
	private final Map<String, IAction> actions;

	private TextFocus(IEditorSite site, Map<String, IAction> actions) {
		this.site = site;
		this.actions = actions;
	}

	/**
	 * Watches a text field.
	 *
	 * @param actions the handlers that come back when the field loses the focus
	 */
	public static void watch(Text field, IEditorSite site, Map<String, IAction> actions) {
		TextFocus focus = new TextFocus(site, actions);
		field.addFocusListener(focus);
		if (field.isFocusControl()) {
			focus.focusGained(null);
		}
		field.addDisposeListener(event -> focus.focusLost(null));
	}

	@Override
	public void focusGained(FocusEvent event) {
		IActionBars bars = site.getActionBars();
		actions.keySet().forEach(id -> bars.setGlobalActionHandler(id, null));
		bars.updateActionBars();
	}

	@Override
	public void focusLost(FocusEvent event) {
		IWorkbenchPage page = site.getPage();
		if (page != null && page.getActiveEditor() == site.getPart()) {
			IActionBars bars = site.getActionBars();
			actions.forEach(bars::setGlobalActionHandler);
			bars.updateActionBars();
		}
	}
}

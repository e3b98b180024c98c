package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.MenuDetectEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.layout.LayoutRunner;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** All actions of the canvas, with their keys and their context menu. */
public final class CanvasActions {

	private static final int CLIPBOARD_MILLIS = 150;

	private final ModelSession session;
	private final EditActions edit;
	private final ArrangeActions arrange;
	private final LayoutRunner runner;
	private final LayoutActions layout;
	private final ViewActions view;
	private final TypingActions typing;
	private final CanvasKeys keys;
	private final CanvasMenu menu;
	private final Consumer<ModelState> stateListener = state -> refresh();
	private final ElementSelection.Listener selectionListener = (ids, source) -> refresh();

	/**
	 * Creates the actions and makes their keys work while the canvas has the focus.
	 *
	 * @param canvas the canvas, whose control exists
	 */
	public CanvasActions(CanvasPage canvas) {
		session = canvas.session();
		Selected selected = new Selected(session);
		edit = new EditActions(canvas, selected);
		arrange = new ArrangeActions(session, selected);
		IStatusLineManager status = canvas.editor().getEditorSite().getActionBars().getStatusLineManager();
		runner = new LayoutRunner(session, canvas.viewer().getControl().getDisplay()::asyncExec,
				() -> status.setMessage(Messages.LayoutActions_dropped));
		layout = new LayoutActions(session, selected, runner);
		view = new ViewActions(canvas);
		typing = new TypingActions(canvas, selected, edit.global());
		NavigationActions navigation = new NavigationActions(canvas, selected, arrange);
		List<CanvasAction> focused = new ArrayList<>(navigation.actions());
		focused.addAll(typing.actions());
		focused.add(edit.duplicate());
		List<CanvasAction> shown = Stream.of(arrange.alignments(), arrange.distributions(), arrange.sizes(), layout.actions(), view.actions())
				.flatMap(List::stream).toList();
		IEditorSite site = canvas.editor().getEditorSite();
		keys = new CanvasKeys(canvas.viewer().getControl(), site, focused, shown);
		menu = new CanvasMenu(session, edit, arrange, layout, view, typing);
		Control control = canvas.viewer().getControl();
		followFocus(control);
		control.addMenuDetectListener(event -> placeMenu(control, event));
		session.addListener(stateListener);
		session.selection().addListener(selectionListener);
		refresh();
	}

	/**
	 * Looks at the clipboard a little after the canvas got the focus. Asking for it handles other events meanwhile, so it must
	 * not happen within the click that brings the focus, nor while a menu opens.
	 */
	private void followFocus(Control control) {
		control.addFocusListener(FocusListener.focusGainedAdapter(event -> control.getDisplay().timerExec(CLIPBOARD_MILLIS, () -> {
			if (!control.isDisposed() && control.isFocusControl()) {
				edit.lookAtClipboard();
			}
		})));
	}

	/** Opens the menu at what is selected when a key opens it, and not at the mouse. */
	private void placeMenu(Control control, MenuDetectEvent event) {
		if (event.detail == SWT.MENU_KEYBOARD) {
			Point place = control.toDisplay(typing.place());
			event.x = place.x;
			event.y = place.y;
		}
	}

	private void refresh() {
		edit.refresh();
		layout.refresh();
		arrange.alignments().forEach(CanvasAction::refresh);
		arrange.distributions().forEach(CanvasAction::refresh);
	}

	/** Returns the handlers of global actions. */
	public Map<String, IAction> global() {
		return edit.global();
	}

	/** Fills the context menu. */
	public void fill(IMenuManager manager) {
		menu.fill(manager);
	}

	/** Creates the bar of tools above the canvas. */
	public Composite createToolBar(Composite parent, CanvasPage canvas) {
		return new CanvasToolBar(parent, canvas, layout, view).control();
	}

	/** Ends the keys. */
	public void dispose() {
		session.removeListener(stateListener);
		session.selection().removeListener(selectionListener);
		runner.dispose();
		keys.dispose();
		typing.dispose();
	}
}

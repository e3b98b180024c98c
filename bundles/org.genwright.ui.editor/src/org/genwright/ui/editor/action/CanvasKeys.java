package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Connects actions with the commands that keys are bound to. The plain keys of the canvas, such as the arrow keys, are
 * bound in a context of their own, which is active while the canvas has the focus and no longer.
 */
final class CanvasKeys implements FocusListener {

	/** The context of the keys in {@code plugin.xml}. */
	static final String CONTEXT = "org.genwright.ui.editor.canvas";

	private final Control control;
	private final IHandlerService handlers;
	private final IContextService contexts;
	private final List<CanvasAction> focused;
	private final List<IHandlerActivation> whileShown = new ArrayList<>();
	private final List<IHandlerActivation> whileFocused = new ArrayList<>();
	private Optional<IContextActivation> context = Optional.empty();

	/**
	 * @param focused actions that work while the canvas has the focus
	 * @param shown   actions that work as long as the editor is active
	 */
	CanvasKeys(Control control, IEditorSite site, List<CanvasAction> focused, List<CanvasAction> shown) {
		this.control = control;
		this.focused = focused;
		handlers = site.getService(IHandlerService.class);
		contexts = site.getService(IContextService.class);
		shown.forEach(action -> whileShown.add(activate(action)));
		control.addFocusListener(this);
		if (control.isFocusControl()) {
			focusGained(null);
		}
	}

	private IHandlerActivation activate(CanvasAction action) {
		return handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
	}

	@Override
	public void focusGained(FocusEvent event) {
		if (context.isEmpty()) {
			context = Optional.of(contexts.activateContext(CONTEXT));
			focused.forEach(action -> whileFocused.add(activate(action)));
		}
	}

	@Override
	public void focusLost(FocusEvent event) {
		context.ifPresent(contexts::deactivateContext);
		context = Optional.empty();
		handlers.deactivateHandlers(whileFocused);
		whileFocused.clear();
	}

	/** Ends all keys. */
	void dispose() {
		if (!control.isDisposed()) {
			control.removeFocusListener(this);
		}
		focusLost(null);
		handlers.deactivateHandlers(whileShown);
		whileShown.clear();
	}
}

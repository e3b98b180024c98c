package org.genwright.ui.editor.action;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;

/** An action of the canvas that is also the handler of a command; asks whether it is enabled whenever somebody wants to know. */
final class CanvasAction extends Action {

	/** What the ids of the commands in {@code plugin.xml} begin with. */
	static final String PREFIX = "org.genwright.ui.editor.commands.";

	private final BooleanSupplier enabled;
	private final Runnable code;
	private boolean wasEnabled = true;

	/**
	 * Creates an action.
	 *
	 * @param command the command's id; what does not begin with {@code org.} is one of the editor's own
	 * @param text    the label
	 * @param enabled tells whether it can run now
	 * @param code    what it does
	 */
	CanvasAction(String command, String text, BooleanSupplier enabled, Runnable code) {
		this(command, text, AS_PUSH_BUTTON, enabled, code);
	}

	/**
	 * Creates an action.
	 *
	 * @param style as in {@link Action}
	 */
	CanvasAction(String command, String text, int style, BooleanSupplier enabled, Runnable code) {
		super(text, style);
		String id = command.startsWith("org.") ? command : PREFIX + command;
		setId(id);
		setActionDefinitionId(id);
		this.enabled = enabled;
		this.code = code;
	}

	/** Returns a label without its mnemonic, for a command's name. */
	static String plain(String label) {
		return label.replace("&", "");
	}

	@Override
	public boolean isEnabled() {
		return enabled.getAsBoolean();
	}

	/** Tells listeners if it can run now and could not before, or the other way round. */
	void refresh() {
		boolean now = isEnabled();
		if (now != wasEnabled) {
			wasEnabled = now;
			firePropertyChange(ENABLED, !now, now);
		}
	}

	@Override
	public void run() {
		if (isEnabled()) {
			code.run();
		}
	}
}

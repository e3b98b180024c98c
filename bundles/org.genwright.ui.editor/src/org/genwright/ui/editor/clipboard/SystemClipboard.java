package org.genwright.ui.editor.clipboard;

import java.util.Optional;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** The clipboard of the system, which other editors and other programs share. To be used on the thread of the user interface. */
public final class SystemClipboard {

	private SystemClipboard() {
	}

	/** Puts a fragment on the clipboard, as plain text. */
	public static void put(ModelFragment fragment) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] {fragment.text()}, new Transfer[] {TextTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	}

	/** Returns the fragment on the clipboard; empty if something else is there. */
	public static Optional<ModelFragment> fragment() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return ModelFragment.parse((String) clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}
}

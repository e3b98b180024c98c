package org.genwright.ui.editor.properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;

/**
 * Keeps check marks visible under GTK. The styles of the workbench give check boxes the ground of their view, which GTK
 * also paints over the box; the mark, white on blue by itself, is then white on nearly white. So the box gets its own
 * ground back whenever it is painted with another.
 */
final class CheckMark {

	private final Button box;
	private Color own;

	private CheckMark(Button box) {
		this.box = box;
	}

	/** Begins to watch over a check box. */
	static void keepVisible(Button box) {
		CheckMark mark = new CheckMark(box);
		box.addListener(SWT.Paint, _ -> mark.check());
	}

	private void check() {
		if (!box.getBackground().equals(own)) {
			own = box.getBackground();
			box.getDisplay().asyncExec(this::restore);
		}
	}

	private void restore() {
		if (!box.isDisposed()) {
			box.setBackground(null);
			own = box.getBackground();
			box.redraw();
		}
	}
}

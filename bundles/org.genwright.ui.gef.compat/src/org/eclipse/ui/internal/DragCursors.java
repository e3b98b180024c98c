package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** Cursors by which the Graphical Editing Framework 3.2.100 docks its palette, from a class the workbench no longer has. */
public final class DragCursors {

	/** No place to drop. */
	public static final int INVALID = 0;
	/** Left edge. */
	public static final int LEFT = 1;
	/** Right edge. */
	public static final int RIGHT = 2;
	/** Top edge. */
	public static final int TOP = 3;
	/** Bottom edge. */
	public static final int BOTTOM = 4;
	/** The middle. */
	public static final int CENTER = 5;

	private DragCursors() {
	}

	/** Returns the cursor for an edge given as an SWT constant. */
	public static int positionToDragCursor(int edge) {
		return switch (edge) {
			case SWT.LEFT -> LEFT;
			case SWT.RIGHT -> RIGHT;
			case SWT.TOP -> TOP;
			case SWT.BOTTOM -> BOTTOM;
			case SWT.CENTER -> CENTER;
			default -> INVALID;
		};
	}

	/** Returns the system's cursor. */
	public static Cursor getCursor(int cursor) {
		return Display.getCurrent().getSystemCursor(cursor == INVALID ? SWT.CURSOR_NO : SWT.CURSOR_HAND);
	}
}

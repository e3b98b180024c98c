package org.genwright.ui.editor.action;

/** The arrow keys. */
enum Arrow {
	/** To the left. */
	LEFT(-1, 0),
	/** To the right. */
	RIGHT(1, 0),
	/** Upwards. */
	UP(0, -1),
	/** Downwards. */
	DOWN(0, 1);

	private final int dx;
	private final int dy;

	Arrow(int dx, int dy) {
		this.dx = dx;
		this.dy = dy;
	}

	/** Returns −1, 0 or 1: how x changes. */
	int dx() {
		return dx;
	}

	/** Returns −1, 0 or 1: how y changes. */
	int dy() {
		return dy;
	}
}

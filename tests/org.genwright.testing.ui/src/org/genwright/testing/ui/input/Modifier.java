package org.genwright.testing.ui.input;

/** A key held while another key or the mouse is used. */
public enum Modifier {
	/** The Shift key. */
	SHIFT(0xFFE1),
	/** The control key. */
	CTRL(0xFFE3),
	/** The alternate key. */
	ALT(0xFFE9);

	private final long keysym;

	Modifier(long keysym) {
		this.keysym = keysym;
	}

	/** Returns the key's number in the X protocol. */
	long keysym() {
		return keysym;
	}
}

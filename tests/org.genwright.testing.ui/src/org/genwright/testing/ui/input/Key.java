package org.genwright.testing.ui.input;

/** A key that writes no character; numbers as in X11's {@code keysymdef.h}. */
public enum Key {
	/** Deletes to the left. */
	BACKSPACE(0xFF08),
	/** Moves the focus. */
	TAB(0xFF09),
	/** Ends an entry. */
	ENTER(0xFF0D),
	/** Gives up. */
	ESCAPE(0xFF1B),
	/** Deletes the selection, or to the right. */
	DELETE(0xFFFF),
	/** To the start. */
	HOME(0xFF50),
	/** To the left. */
	LEFT(0xFF51),
	/** Upwards. */
	UP(0xFF52),
	/** To the right. */
	RIGHT(0xFF53),
	/** Downwards. */
	DOWN(0xFF54),
	/** One page up. */
	PAGE_UP(0xFF55),
	/** One page down. */
	PAGE_DOWN(0xFF56),
	/** To the end. */
	END(0xFF57),
	/** The space bar. */
	SPACE(0x20),
	/** Function key 2. */
	F2(0xFFBF),
	/** Function key 5. */
	F5(0xFFC2),
	/** Function key 6. */
	F6(0xFFC3),
	/** Function key 10. */
	F10(0xFFC7);

	private final long keysym;

	Key(long keysym) {
		this.keysym = keysym;
	}

	/** Returns the key's number in the X protocol. */
	long keysym() {
		return keysym;
	}
}

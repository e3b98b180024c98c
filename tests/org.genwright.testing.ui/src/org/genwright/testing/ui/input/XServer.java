package org.genwright.testing.ui.input;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

/** A connection of our own to the X server of the display, that feeds it with input (libX11, libXtst). */
final class XServer {

	private static final Native X11 = new Native("libX11.so.6", "libx11-6");
	private static final Native XTST = new Native("libXtst.so.6", "libxtst6");
	private static final Native GTK = new Native("libgtk-3.so.0", "libgtk-3-0");
	private static final Native GDK = new Native("libgdk-3.so.0", "libgtk-3-0");

	private static final int REVERT_TO_PARENT = 2;
	private static final long NOW = 0;

	private final Map<String, Function<Object[], Object>> functions = new HashMap<>();
	private final MemorySegment display;

	/** Connects to the server that {@code DISPLAY} names. */
	XServer() {
		display = (MemorySegment) call(X11, "XOpenDisplay", ADDRESS, MemorySegment.NULL);
		if (display.address() == 0) {
			throw new AssertionError("Real input: expected an X display, found DISPLAY '" + System.getenv("DISPLAY") + "'.");
		}
	}

	/** Returns the width of the screen in pixels. */
	int width() {
		return (int) call(X11, "XDisplayWidth", JAVA_INT, display, 0);
	}

	/** Moves the pointer to a pixel of the screen. */
	void motion(int x, int y) {
		call(XTST, "XTestFakeMotionEvent", JAVA_INT, display, -1, x, y, NOW);
		sync();
	}

	/** Presses or releases a mouse button: 1 left, 2 middle, 3 right, 4 wheel up, 5 wheel down. */
	void button(int button, Stroke stroke) {
		call(XTST, "XTestFakeButtonEvent", JAVA_INT, display, button, stroke.ordinal(), NOW);
		sync();
	}

	/** Presses or releases a key. */
	void key(int keycode, Stroke stroke) {
		call(XTST, "XTestFakeKeyEvent", JAVA_INT, display, keycode, stroke.ordinal(), NOW);
		sync();
	}

	/** Returns the key that carries a symbol, 0 where the keyboard has none. */
	int keycode(long keysym) {
		return Byte.toUnsignedInt((byte) call(X11, "XKeysymToKeycode", JAVA_BYTE, display, keysym));
	}

	/** Returns the symbol of a key, at level 0 without and at level 1 with the Shift key. */
	long keysym(int keycode, int level) {
		return (long) call(X11, "XkbKeycodeToKeysym", JAVA_LONG, display, (byte) keycode, 0, level);
	}

	/** Gives the keyboard to a window, as a window manager does; to be called on the user interface thread. */
	void focus(Shell shell) {
		MemorySegment toplevel = (MemorySegment) call(GTK, "gtk_widget_get_toplevel", ADDRESS, MemorySegment.ofAddress(shell.handle));
		MemorySegment window = (MemorySegment) call(GTK, "gtk_widget_get_window", ADDRESS, toplevel);
		long id = (long) call(GDK, "gdk_x11_window_get_xid", JAVA_LONG, window);
		call(X11, "XSetInputFocus", JAVA_INT, display, id, REVERT_TO_PARENT, NOW);
		sync();
	}

	private void sync() {
		call(X11, "XSync", JAVA_INT, display, 0);
	}

	private Object call(Native library, String name, MemoryLayout result, Object... arguments) {
		return functions.computeIfAbsent(name, _ -> library.function(name, result, layouts(arguments))).apply(arguments);
	}

	private static MemoryLayout[] layouts(Object... arguments) {
		MemoryLayout[] layouts = new MemoryLayout[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			layouts[i] = switch (arguments[i]) {
			case MemorySegment _ -> ADDRESS;
			case Integer _ -> JAVA_INT;
			case Byte _ -> JAVA_BYTE;
			default -> JAVA_LONG;
			};
		}
		return layouts;
	}

	/** Down or up. */
	enum Stroke {
		/** Up. */
		RELEASE,
		/** Down. */
		PRESS
	}
}

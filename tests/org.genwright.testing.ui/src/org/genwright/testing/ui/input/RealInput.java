package org.genwright.testing.ui.input;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.XServer.Stroke;

/**
 * The mouse and the keyboard. Positions are SWT's positions on the display; each gesture returns once the workbench has taken
 * its events.
 */
public final class RealInput {

	private static final int LEFT = 1;
	private static final int RIGHT = 3;
	private static final int WHEEL_UP = 4;
	private static final int WHEEL_DOWN = 5;

	/** The toolkit hands on the motions of one frame together; a frame lasts 17 ms. */
	private static final long FRAME_MILLIS = 20;

	/** How far apart two clicks must be not to be a double click. */
	private static final long DOUBLE_CLICK_MILLIS = 450;

	private static final int DRAG_STEPS = 8;

	/** What source and target of a drag between widgets take to agree. */
	private static final long DROP_MILLIS = 200;

	private final XServer server = new XServer();
	private final double scale;
	private Point pointer = new Point(0, 0);
	private long lastClick;

	/** Connects to the display. */
	public RealInput() {
		scale = (double) server.width() / UserInterface.get(() -> Display.getDefault().getBounds().width);
	}

	/** Gives the keyboard to a window, which may have no window manager to do so. */
	public void focus(Shell shell) {
		UserInterface.waitUntil("the window can be seen", shell::isVisible);
		UserInterface.run(() -> {
			shell.forceActive();
			server.focus(shell);
		});
		UserInterface.waitUntil("the window has the keyboard", () -> shell.getDisplay().getActiveShell() == shell);
		settle();
	}

	/** Moves the pointer. */
	public void move(Point to) {
		// the first motion enters what lies under the pointer, only the second moves within it
		motion(to.x - 1, to.y);
		motion(to.x, to.y);
		pointer = to;
		settle();
	}

	/** Clicks with the left button. */
	public void click(Point at, Modifier... held) {
		pauseAfterClick();
		move(at);
		with(() -> strike(LEFT), held);
		lastClick = System.nanoTime();
	}

	/** Clicks with the left button, twice. */
	public void doubleClick(Point at) {
		pauseAfterClick();
		move(at);
		server.button(LEFT, Stroke.PRESS);
		server.button(LEFT, Stroke.RELEASE);
		strike(LEFT);
		lastClick = System.nanoTime();
	}

	/** Clicks with the right button, which opens the context menu. */
	public void contextClick(Point at) {
		move(at);
		strike(RIGHT);
	}

	/** Presses the left button and holds it. */
	public void press(Point at) {
		pauseAfterClick();
		move(at);
		server.button(LEFT, Stroke.PRESS);
		settle();
	}

	/** Moves the pointer in small steps, as a hand does. */
	public void glide(Point to) {
		Point from = pointer;
		for (int i = 1; i <= DRAG_STEPS; i++) {
			motion(from.x + (to.x - from.x) * i / DRAG_STEPS, from.y + (to.y - from.y) * i / DRAG_STEPS);
			pause(FRAME_MILLIS / 2);
		}
		move(to);
	}

	/** Releases the left button. */
	public void release() {
		server.button(LEFT, Stroke.RELEASE);
		lastClick = System.nanoTime();
		settle();
	}

	/** Drags with the left button, keys being held until after the drop. */
	public void drag(Point from, Point to, Modifier... held) {
		press(from);
		with(() -> {
			glide(to);
			release();
		}, held);
	}

	/**
	 * Carries something from one widget to another: a drag that the window system mediates, which takes its time at start and
	 * end.
	 */
	public void dragAndDrop(Point from, Point to) {
		pauseAfterClick();
		move(from);
		server.button(LEFT, Stroke.PRESS);
		for (int i = 1; i <= DRAG_STEPS; i++) { // lists wait half a second for these, and take no other event
			motion(from.x + 2 * i, from.y + i);
			pause(FRAME_MILLIS);
		}
		pause(DROP_MILLIS);
		pointer = new Point(from.x + 2 * DRAG_STEPS, from.y + DRAG_STEPS);
		glide(to);
		pause(DROP_MILLIS);
		move(to);
		pause(DROP_MILLIS);
		release();
		pause(DROP_MILLIS);
		settle();
	}

	/** Turns the wheel by notches, upwards (away from the hand) where positive. */
	public void wheel(Point at, int notches, Modifier... held) {
		move(at);
		with(() -> {
			for (int i = 0; i < Math.abs(notches); i++) {
				strike(notches > 0 ? WHEEL_UP : WHEEL_DOWN);
			}
		}, held);
	}

	/** Presses and releases a key. */
	public void key(Key key, Modifier... held) {
		with(() -> strikeKey(key.keysym()), held);
	}

	/** Presses and releases the key of a character. */
	public void key(char character, Modifier... held) {
		with(() -> strikeKey(character), held);
	}

	/** Types text: Latin letters, digits and signs of the keyboard. */
	public void type(String text) {
		text.chars().forEach(this::strikeKey);
	}

	/** Returns once the workbench has taken what was sent. */
	public void settle() {
		for (int i = 0; i < 2; i++) {
			pause(FRAME_MILLIS);
			UserInterface.run(() -> { });
		}
	}

	private void strikeKey(long keysym) {
		int keycode = server.keycode(keysym);
		if (keycode == 0) {
			throw new AssertionError("The keyboard has no key for symbol 0x" + Long.toHexString(keysym));
		}
		Modifier[] shift = server.keysym(keycode, 0) == keysym ? new Modifier[0] : new Modifier[] {Modifier.SHIFT};
		with(() -> {
			server.key(keycode, Stroke.PRESS);
			server.key(keycode, Stroke.RELEASE);
			settle();
		}, shift);
	}

	private void strike(int button) {
		server.button(button, Stroke.PRESS);
		server.button(button, Stroke.RELEASE);
		settle();
	}

	private void with(Runnable gesture, Modifier... held) {
		for (Modifier modifier : held) {
			server.key(server.keycode(modifier.keysym()), Stroke.PRESS);
		}
		try {
			gesture.run();
		} finally {
			for (Modifier modifier : held) {
				server.key(server.keycode(modifier.keysym()), Stroke.RELEASE);
			}
			settle();
		}
	}

	private void motion(int x, int y) {
		server.motion((int) Math.round(x * scale), (int) Math.round(y * scale));
	}

	private void pauseAfterClick() {
		long left = DOUBLE_CLICK_MILLIS - (System.nanoTime() - lastClick) / 1_000_000;
		if (left > 0) {
			pause(left);
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException interruption) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting", interruption);
		}
	}
}

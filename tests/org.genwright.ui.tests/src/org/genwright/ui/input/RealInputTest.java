package org.genwright.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;

/** What is sent arrives in a window, without a window manager. */
class RealInputTest {

	private final List<String> events = new ArrayList<>();
	private final RealInput input;
	private Shell shell;
	private Canvas canvas;
	private Text text;

	RealInputTest() {
		new SWTWorkbenchBot();
		input = new RealInput();
	}

	@BeforeEach
	void openWindow() {
		UserInterface.run(() -> {
			shell = new Shell(Display.getDefault());
			shell.setLayout(new FillLayout(SWT.VERTICAL));
			text = new Text(shell, SWT.BORDER);
			canvas = new Canvas(shell, SWT.NONE);
			for (int type : new int[] {SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick, SWT.MouseWheel, SWT.KeyDown, SWT.MouseMove}) {
				canvas.addListener(type, this::note);
			}
			shell.setBounds(300, 200, 400, 300);
			shell.open();
		});
		input.focus(shell);
	}

	@AfterEach
	void closeWindow() {
		UserInterface.run(shell::dispose);
	}

	private void note(Event event) {
		String held = ((event.stateMask & SWT.CTRL) != 0 ? "ctrl " : "") + ((event.stateMask & SWT.SHIFT) != 0 ? "shift " : "");
		switch (event.type) {
		case SWT.MouseDown -> events.add(held + "down " + event.button + " at " + event.x + "," + event.y);
		case SWT.MouseUp -> events.add("up " + event.button + " at " + event.x + "," + event.y);
		case SWT.MouseDoubleClick -> events.add("double");
		case SWT.MouseWheel -> events.add(held + "wheel " + event.count);
		case SWT.MouseMove -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				events.add("dragged");
			}
		}
		default -> events.add(held + "key " + event.keyCode);
		}
	}

	private Point at(int x, int y) {
		return UserInterface.get(() -> canvas.toDisplay(x, y));
	}

	@Test
	void clicksArriveWhereTheyAreMade() {
		input.click(at(30, 40));
		input.click(at(31, 41), Modifier.CTRL, Modifier.SHIFT);
		List<String> clicks = events.stream().filter(event -> event.contains(" at ")).toList();
		assertEquals(List.of("down 1 at 30,40", "up 1 at 30,40", "ctrl shift down 1 at 31,41", "up 1 at 31,41"), clicks);
	}

	@Test
	void aDoubleClickIsOne() {
		input.doubleClick(at(30, 40));
		assertEquals(1, events.stream().filter("double"::equals).count(), events.toString());
	}

	@Test
	void aDragMovesWithTheButtonDown() {
		input.drag(at(10, 10), at(90, 60));
		assertEquals("down 1 at 10,10", events.getFirst());
		assertEquals("up 1 at 90,60", events.getLast());
		assertEquals(List.of("dragged"), events.subList(1, events.size() - 1).stream().distinct().toList());
	}

	@Test
	void theWheelTurnsBothWays() {
		input.wheel(at(30, 40), 1, Modifier.CTRL);
		input.wheel(at(30, 40), -1);
		assertEquals(List.of("ctrl wheel 3", "wheel -3"), events);
	}

	@Test
	void keysArriveWithTheirModifiers() {
		UserInterface.run(canvas::setFocus);
		input.key(Key.F2);
		input.key('z', Modifier.CTRL);
		assertEquals(List.of("key " + SWT.F2, "key " + SWT.CTRL, "ctrl key " + (int) 'z'), events);
	}

	@Test
	void textIsTypedAsItIs() {
		UserInterface.run(text::setFocus);
		input.type("Dense_2 (x), 1.5e-3: [N, 64] #!");
		assertEquals("Dense_2 (x), 1.5e-3: [N, 64] #!", UserInterface.get(text::getText));
	}
}

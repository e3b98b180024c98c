package org.genwright.testing.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Finds visible widgets below a root. Every finder waits until the widget is there. */
public class SWTBot {

	private final Composite root;

	/** Creates a bot that searches below the given widget. */
	public SWTBot(Composite root) {
		this.root = root;
	}

	/** Returns the widget this bot searches below. */
	public Composite root() {
		return root;
	}

	/** Returns the first tree. */
	public SWTBotTree tree() {
		return new SWTBotTree(control("a tree", Tree.class, _ -> true));
	}

	/** Returns the first table. */
	public SWTBotTable table() {
		return new SWTBotTable(control("a table", Table.class, _ -> true));
	}

	/** Returns the first text field. */
	public AbstractSWTBot<Text> text() {
		return new AbstractSWTBot<>(control("a text field", Text.class, _ -> true));
	}

	/** Returns the text field that shows the given hint while it is empty. */
	public AbstractSWTBot<Text> textWithMessage(String message) {
		return new AbstractSWTBot<>(control("text field with hint '" + message + "'", Text.class, text -> text.getMessage().equals(message)));
	}

	/** Returns the button with the given text, mnemonic left out. */
	public AbstractSWTBot<Button> button(String text) {
		return new AbstractSWTBot<>(control("button '" + text + "'", Button.class, button -> plain(button.getText()).equals(text)));
	}

	/** Returns the label or link whose text contains the given one. */
	public AbstractSWTBot<Control> label(String part) {
		return new AbstractSWTBot<>(control("label with '" + part + "'", Control.class, control -> labelText(control).contains(part)));
	}

	/** Returns the open window or dialog with the given title. */
	public SWTBotShell shell(String title) {
		return new SWTBotShell(UserInterface.find("window '" + title + "'", () -> {
			for (Shell shell : Display.getDefault().getShells()) {
				if (shell.isVisible() && shell.getText().equals(title)) {
					return shell;
				}
			}
			return null;
		}));
	}

	/** Tells whether no window or dialog with the given title is open. */
	public boolean noShell(String title) {
		return UserInterface.get(() -> Arrays.stream(Display.getDefault().getShells())
				.noneMatch(shell -> shell.isVisible() && shell.getText().equals(title)));
	}

	/** Returns the text of the first area of formatted text. */
	public String styledText() {
		StyledText area = control("formatted text", StyledText.class, _ -> true);
		return UserInterface.get(area::getText);
	}

	/** Returns the first visible widget of a type that fits. */
	public <T extends Control> T control(String what, Class<T> type, Predicate<T> fits) {
		return UserInterface.find(what, () -> {
			List<T> found = new ArrayList<>();
			collect(root, type, found);
			return found.stream().filter(fits).findFirst().orElse(null);
		});
	}

	private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, type, found);
			}
		}
	}

	private static String labelText(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case CLabel label -> label.getText();
		case Link link -> link.getText();
		default -> "";
		};
	}

	/** Returns a menu or button text without mnemonic and key binding. */
	static String plain(String text) {
		int tab = text.indexOf('\t');
		return (tab < 0 ? text : text.substring(0, tab)).replace("&", "");
	}
}

package org.genwright.testing.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Finds visible widgets below a root. Every finder waits until the widget is there. */
public class SWTBot {

	/** The key of the widget data that holds the id of a widget, as in SWTBot. */
	public static final String WIDGET_KEY = "org.eclipse.swtbot.widget.key";

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
		return new SWTBotTree(widget("a tree", Tree.class, _ -> true));
	}

	/** Returns the tree with the given widget id ({@link #WIDGET_KEY}). */
	public SWTBotTree treeWithId(String id) {
		return new SWTBotTree(withId(Tree.class, id));
	}

	/** Returns the first table. */
	public SWTBotTable table() {
		return new SWTBotTable(widget("a table", Table.class, _ -> true));
	}

	/** Returns the first text field. */
	public SWTBotText text() {
		return new SWTBotText(widget("a text field", Text.class, _ -> true));
	}

	/** Returns the text field that shows the given hint while it is empty. */
	public SWTBotText textWithMessage(String message) {
		return new SWTBotText(widget("text field with hint '" + message + "'", Text.class, text -> text.getMessage().equals(message)));
	}

	/** Returns the text field that follows the label with the given text. */
	public SWTBotText textWithLabel(String label) {
		return new SWTBotText(afterLabel(Text.class, label));
	}

	/** Returns the drop-down list that follows the label with the given text. */
	public SWTBotCombo comboBoxWithLabel(String label) {
		return new SWTBotCombo(afterLabel(Combo.class, label));
	}

	/** Returns the text field with the given widget id ({@link #WIDGET_KEY}). */
	public SWTBotText textWithId(String id) {
		return new SWTBotText(withId(Text.class, id));
	}

	/** Returns the button with the given text, mnemonic left out. */
	public SWTBotButton button(String text) {
		return new SWTBotButton(widget("button '" + text + "'", Button.class, button -> plain(button.getText()).equals(text)));
	}

	/** Returns the label or link whose text contains the given one. */
	public SWTBotLabel label(String part) {
		return new SWTBotLabel(widget("label with '" + part + "'", Control.class, control -> SWTBotLabel.textOf(control).contains(part)));
	}

	/** Returns the first area of text over several lines. */
	public SWTBotStyledText styledText() {
		return new SWTBotStyledText(widget("formatted text", StyledText.class, _ -> true));
	}

	/** Returns the tab with the given text. */
	public SWTBotCTabItem cTabItem(String text) {
		return new SWTBotCTabItem(UserInterface.find("tab '" + text + "'", () -> visible(CTabFolder.class).stream()
				.flatMap(folder -> Arrays.stream(folder.getItems())).filter((CTabItem item) -> plain(item.getText()).equals(text)).findFirst().orElse(null)));
	}

	/** Returns the open window or dialog with the given title. */
	public SWTBotShell shell(String title) {
		return UserInterface.find("window '" + title + "'", () -> shells(title).stream().findFirst().orElse(null));
	}

	/** Returns the open windows and dialogs with the given title; none where there are none now. */
	public List<SWTBotShell> shells(String title) {
		return UserInterface.get(() -> Arrays.stream(Display.getDefault().getShells())
				.filter((Shell shell) -> shell.isVisible() && shell.getText().equals(title)).map(SWTBotShell::new).toList());
	}

	/**
	 * Waits until something holds, asked on the user interface thread.
	 *
	 * @param what completes the sentence "not within … s:"
	 */
	public void waitUntil(String what, BooleanSupplier condition) {
		UserInterface.waitUntil(what, condition);
	}

	/** Returns the first visible widget of a type that fits. */
	public <T extends Control> T widget(String what, Class<T> type, Predicate<T> fits) {
		return UserInterface.find(what, () -> visible(type).stream().filter(fits).findFirst().orElse(null));
	}

	private <T extends Control> T withId(Class<T> type, String id) {
		return widget("widget with id '" + id + "'", type, control -> id.equals(control.getData(WIDGET_KEY)));
	}

	private <T extends Control> T afterLabel(Class<T> type, String label) {
		return UserInterface.find(type.getSimpleName() + " after label '" + label + "'", () -> visible(Control.class).stream()
				.dropWhile(control -> !(control instanceof Label) || !plain(SWTBotLabel.textOf(control)).equals(label))
				.filter(type::isInstance).map(type::cast).findFirst().orElse(null));
	}

	private <T extends Control> List<T> visible(Class<T> type) {
		List<T> found = new ArrayList<>();
		collect(root, type, found);
		return found;
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

	/** Returns a menu or button text without mnemonic and key binding. */
	static String plain(String text) {
		int tab = text.indexOf('\t');
		return (tab < 0 ? text : text.substring(0, tab)).replace("&", "");
	}
}

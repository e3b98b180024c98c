package org.genwright.testing.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** An item of a menu. Menus fill when they open, so a bot opens (and closes) each menu on its way. */
public final class SWTBotMenu {

	private final MenuItem item;

	private SWTBotMenu(MenuItem item) {
		this.item = item;
	}

	/** Returns the item along a path of texts, mnemonics left out. */
	public static SWTBotMenu in(Supplier<Menu> root, String... path) {
		return new SWTBotMenu(UserInterface.find("menu item " + String.join(" > ", path), () -> find(root.get(), List.of(path))));
	}

	private static MenuItem find(Menu menu, List<String> path) {
		for (MenuItem item : opened(menu)) {
			if (SWTBot.plain(item.getText()).equals(path.getFirst())) {
				return path.size() == 1 ? item : find(item.getMenu(), path.subList(1, path.size()));
			}
		}
		return null;
	}

	private static MenuItem[] opened(Menu menu) {
		if (menu == null) {
			return new MenuItem[0];
		}
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem[] items = menu.getItems();
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	/** Returns the item of this submenu along a path of texts. */
	public SWTBotMenu menu(String... path) {
		return in(item::getMenu, path);
	}

	/** Returns the text, mnemonic left out. */
	public String getText() {
		return UserInterface.get(() -> SWTBot.plain(item.getText()));
	}

	/** Selects the item as a click does; returns at once, also if a dialog opens. */
	public void click() {
		UserInterface.start(() -> item.notifyListeners(SWT.Selection, new Event()));
	}

	/** Returns the texts of the items of this submenu, mnemonics left out; separators as empty texts. */
	public List<String> menuItems() {
		return UserInterface.get(() -> Arrays.stream(opened(item.getMenu())).map(child -> SWTBot.plain(child.getText())).toList());
	}

	/** Tells whether the item can be used. */
	public boolean isEnabled() {
		return UserInterface.get(item::isEnabled);
	}

	/** Tells whether the item carries a mark. */
	public boolean isChecked() {
		return UserInterface.get(item::getSelection);
	}
}

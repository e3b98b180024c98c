package org.genwright.testing.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

/**
 * An item of a tree.
 *
 * @param widget the widget; to be used on the user interface thread only
 */
public record SWTBotTreeItem(TreeItem widget) {

	/** Returns the text of the item. */
	public String getText() {
		return UserInterface.get(widget::getText);
	}

	/** Returns the text of a further column of the item, from 0. */
	public String cell(int column) {
		return UserInterface.get(() -> widget.getText(column));
	}

	/** Tells whether the item has an icon. */
	public boolean hasImage() {
		return UserInterface.get(() -> widget.getImage() != null);
	}

	/** Tells whether the item is selected. */
	public boolean isSelected() {
		return UserInterface.get(() -> Arrays.asList(widget.getParent().getSelection()).contains(widget));
	}

	/** Shows the items below this one. */
	public SWTBotTreeItem expand() {
		UserInterface.run(() -> expand(widget));
		return this;
	}

	/** Returns the texts of the items right below this one. */
	public List<String> getNodes() {
		return UserInterface.get(() -> Arrays.stream(widget.getItems()).map(TreeItem::getText).toList());
	}

	/** Returns the item with the given text right below this one, once it is there. */
	public SWTBotTreeItem getNode(String text) {
		return new SWTBotTreeItem(UserInterface.find("tree item " + text, () -> named(text, widget.getItems())));
	}

	/** Selects the item as a click does. */
	public SWTBotTreeItem select() {
		UserInterface.run(() -> {
			widget.getParent().setSelection(widget);
			notify(SWT.Selection);
		});
		return this;
	}

	/** Selects the item and opens it as a double click does. */
	public void doubleClick() {
		select();
		UserInterface.start(() -> {
			notify(SWT.MouseDoubleClick);
			notify(SWT.DefaultSelection);
		});
	}

	/** Returns the item of the context menu along a path of texts, this item being selected. */
	public SWTBotMenu contextMenu(String... path) {
		select();
		return SWTBotMenu.in(() -> widget.getParent().getMenu(), path);
	}

	private void notify(int type) {
		Event event = new Event();
		event.item = widget;
		widget.getParent().notifyListeners(type, event);
	}

	/** Returns the item with the given text, or nothing. */
	static TreeItem named(String text, TreeItem... items) {
		return Arrays.stream(items).filter(item -> item.getText().equals(text)).findFirst().orElse(null);
	}

	/** Shows the items below an item, which fills them in where they are filled in late. */
	static void expand(TreeItem item) {
		if (item.getExpanded()) {
			return;
		}
		Event event = new Event();
		event.item = item;
		item.getParent().notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}
}

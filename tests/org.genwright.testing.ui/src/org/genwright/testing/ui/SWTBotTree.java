package org.genwright.testing.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class SWTBotTree extends AbstractSWTBot<Tree> {

	SWTBotTree(Tree tree) {
		super(tree);
	}

	/** Returns the texts of the items at the top. */
	public List<String> items() {
		return UserInterface.get(() -> Arrays.stream(widget.getItems()).map(TreeItem::getText).toList());
	}

	/** Returns the item along a path of texts, its parents expanded, once it is there. */
	public SWTBotTreeItem item(String... path) {
		return new SWTBotTreeItem(UserInterface.find("tree item " + String.join(" > ", path), () -> find(List.of(path))));
	}

	private TreeItem find(List<String> path) {
		TreeItem[] items = widget.getItems();
		TreeItem found = null;
		for (String text : path) {
			found = Arrays.stream(items).filter(item -> item.getText().equals(text)).findFirst().orElse(null);
			if (found == null) {
				return null;
			}
			if (text != path.getLast()) {
				expand(found);
			}
			items = found.getItems();
		}
		return found;
	}

	private void expand(TreeItem item) {
		if (item.getExpanded()) {
			return;
		}
		Event event = new Event();
		event.item = item;
		widget.notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}

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

		/** Selects the item as a click does. */
		public void select() {
			UserInterface.run(() -> {
				widget.getParent().setSelection(widget);
				notify(SWT.Selection);
			});
		}

		/** Selects the item and opens it as a double click does. */
		public void doubleClick() {
			select();
			UserInterface.start(() -> {
				notify(SWT.MouseDoubleClick);
				notify(SWT.DefaultSelection);
			});
		}

		private void notify(int type) {
			Event event = new Event();
			event.item = widget;
			widget.getParent().notifyListeners(type, event);
		}
	}
}

package org.genwright.testing.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class SWTBotTree extends AbstractSWTBot<Tree> {

	/** Creates a bot for a tree. */
	public SWTBotTree(Tree tree) {
		super(tree);
	}

	/** Returns the texts of the selected items, joined by commas. */
	@Override
	public String getText() {
		return String.join(", ", selection());
	}

	/** Returns the items at the top. */
	public SWTBotTreeItem[] getAllItems() {
		return UserInterface.get(() -> Arrays.stream(widget.getItems()).map(SWTBotTreeItem::new).toArray(SWTBotTreeItem[]::new));
	}

	/** Returns the texts of the selected items. */
	public List<String> selection() {
		return UserInterface.get(() -> Arrays.stream(widget.getSelection()).map(TreeItem::getText).toList());
	}

	/** Selects items as clicks with the control key held do. */
	public void select(SWTBotTreeItem... items) {
		UserInterface.run(() -> {
			widget.setSelection(Arrays.stream(items).map(SWTBotTreeItem::widget).toArray(TreeItem[]::new));
			Event event = new Event();
			event.item = items[items.length - 1].widget();
			widget.notifyListeners(SWT.Selection, event);
		});
	}

	/** Returns the item with the given text at the top, once it is there. */
	public SWTBotTreeItem getTreeItem(String text) {
		return expandNode(text);
	}

	/** Returns the item along a path of texts, its parents expanded, once it is there. */
	public SWTBotTreeItem expandNode(String... path) {
		return new SWTBotTreeItem(UserInterface.find("tree item " + String.join(" > ", path), () -> find(List.of(path))));
	}

	private TreeItem find(List<String> path) {
		TreeItem found = SWTBotTreeItem.named(path.getFirst(), widget.getItems());
		for (String text : path.subList(1, path.size())) {
			if (found == null) {
				return null;
			}
			SWTBotTreeItem.expand(found);
			found = SWTBotTreeItem.named(text, found.getItems());
		}
		return found;
	}
}

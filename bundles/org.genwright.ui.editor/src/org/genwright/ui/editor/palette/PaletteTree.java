package org.genwright.ui.editor.palette;

import java.util.function.Supplier;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The groups of the palette and their entries. */
final class PaletteTree implements ITreeContentProvider {

	private final Supplier<PaletteContent> content;

	PaletteTree(Supplier<PaletteContent> content) {
		this.content = content;
	}

	@Override
	public Object[] getElements(Object input) {
		return content.get().groups().keySet().toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return parent instanceof String group && content.get().groups().containsKey(group) ? content.get().groups().get(group).toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof PaletteEntry entry ? entry.group() : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof String;
	}
}

package org.genwright.ui.editor.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The entries as they are now, whichever earlier ones the tree still has: entries with the same key are the same to it. */
final class OutlineContent implements ITreeContentProvider, IElementComparer {

	private OutlineEntry model;
	private final Map<String, OutlineEntry> entries = new HashMap<>();
	private final Map<String, OutlineEntry> parents = new HashMap<>();

	OutlineContent(OutlineEntry model) {
		set(model);
	}

	/** Takes other entries. */
	void set(OutlineEntry next) {
		model = next;
		entries.clear();
		parents.clear();
		enter(next);
	}

	private void enter(OutlineEntry entry) {
		entries.put(entry.key(), entry);
		entry.children().forEach(child -> {
			parents.put(child.key(), entry);
			enter(child);
		});
	}

	/** Returns the entry at the top. */
	OutlineEntry model() {
		return model;
	}

	/** Returns the number of entries. */
	int size() {
		return entries.size();
	}

	/** Returns the entry of an element that can be selected. */
	Optional<OutlineEntry> find(String id) {
		return Optional.ofNullable(entries.get(id)).filter(OutlineEntry::isElement);
	}

	/** Returns what an entry is in. */
	Optional<OutlineEntry> parent(OutlineEntry entry) {
		return Optional.ofNullable(parents.get(entry.key()));
	}

	private List<OutlineEntry> children(Object element) {
		return element instanceof OutlineEntry entry ? entries.getOrDefault(entry.key(), entry).children() : List.of();
	}

	@Override
	public Object[] getElements(Object input) {
		return new Object[] {model};
	}

	@Override
	public Object[] getChildren(Object parent) {
		return children(parent).toArray();
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof OutlineEntry entry ? parents.get(entry.key()) : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return !children(element).isEmpty();
	}

	@Override
	public boolean equals(Object one, Object other) {
		return one instanceof OutlineEntry a && other instanceof OutlineEntry b ? a.key().equals(b.key()) : Objects.equals(one, other);
	}

	@Override
	public int hashCode(Object element) {
		return element instanceof OutlineEntry entry ? entry.key().hashCode() : Objects.hashCode(element);
	}
}

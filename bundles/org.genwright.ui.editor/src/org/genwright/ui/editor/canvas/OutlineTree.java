package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;

/** The tree of the outline. */
final class OutlineTree {

	private static final int DELAY_MILLIS = 150;

	private final ModelSession session;
	private final TreeViewer viewer;
	private final ElementSelection.Listener listener = this::selected;
	private final Runnable refresh = this::refresh;
	private List<OutlineItem> items = List.of();
	private Map<String, OutlineItem> byId = Map.of();
	private boolean following;

	OutlineTree(Composite parent, ModelSession session) {
		this.session = session;
		viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setComparer(new ById());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(ColumnLabelProvider.createTextProvider(item -> ((OutlineItem) item).text()));
		viewer.addSelectionChangedListener(event -> publish());
		session.selection().addListener(listener);
		refresh();
		viewer.expandToLevel(2);
		follow(session.selection().ids());
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Shows the session's state, a little later if several changes come at once. */
	void changed() {
		viewer.getControl().getDisplay().timerExec(DELAY_MILLIS, refresh);
	}

	private void refresh() {
		if (viewer.getControl().isDisposed()) {
			return;
		}
		List<OutlineItem> next = OutlineItem.of(session.state());
		if (!next.equals(items)) {
			boolean first = items.isEmpty();
			items = next;
			byId = new HashMap<>();
			next.forEach(item -> {
				byId.put(item.id(), item);
				item.children().forEach(child -> byId.put(child.id(), child));
			});
			if (first) {
				viewer.setInput(session);
			} else {
				viewer.refresh();
			}
			follow(session.selection().ids());
		}
	}

	private void selected(Set<String> ids, Object source) {
		if (source != this) {
			follow(ids);
		}
	}

	private void follow(Collection<String> ids) {
		List<OutlineItem> chosen = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
		following = true;
		try {
			viewer.setSelection(new StructuredSelection(chosen), true);
		} finally {
			following = false;
		}
	}

	private void publish() {
		if (!following) {
			List<String> ids = new ArrayList<>();
			viewer.getStructuredSelection().forEach(item -> ids.add(((OutlineItem) item).id()));
			ids.removeIf(String::isEmpty);
			session.selection().select(ids, this);
		}
	}

	void dispose() {
		session.selection().removeListener(listener);
	}

	/** Entries of one element are the same entry. */
	private static final class ById implements IElementComparer {

		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof OutlineItem one && b instanceof OutlineItem other ? one.id().equals(other.id()) : Objects.equals(a, b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof OutlineItem item ? item.id().hashCode() : element.hashCode();
		}
	}

	/** The entries as they are now, whichever object the tree still has. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return items.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return current(parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return items.stream().filter(item -> item.children().stream().anyMatch(child -> child.id().equals(((OutlineItem) element).id())))
					.findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !current(element).children().isEmpty();
		}

		private OutlineItem current(Object element) {
			OutlineItem item = (OutlineItem) element;
			return byId.getOrDefault(item.id(), item);
		}
	}
}

package org.genwright.ui.editor.outline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/**
 * The tree of the outline. It follows model and selection a little later, several changes at once, so that gestures on the
 * canvas do not wait for it, and touches only the lines that changed.
 */
final class OutlineTree {

	private static final String KEY = "org.eclipse.swtbot.widget.key";
	private static final int MODEL_MILLIS = 150;
	private static final int SELECTION_MILLIS = 60;
	private static final int SMALL = 80;

	private final ModelSession session;
	private final Consumer<String> open;
	private final TreeViewer viewer;
	private final OutlineContent content;
	private final OutlineLabels labels;
	private final Runnable update = this::update;
	private final Runnable follow = this::follow;
	private Set<String> shown = Set.of();
	private boolean quiet;

	/**
	 * Creates the tree.
	 *
	 * @param open shows an element on the canvas, given its id in selections
	 */
	OutlineTree(Composite parent, ModelSession session, Consumer<String> open) {
		this.session = session;
		this.open = open;
		viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		content = new OutlineContent(entries());
		labels = new OutlineLabels(new OutlineImages(parent.getDisplay()));
		viewer.setUseHashlookup(true);
		viewer.setComparer(content);
		viewer.setContentProvider(content);
		viewer.setLabelProvider(labels);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTree().setData(KEY, "outline");
		viewer.getTree().getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = Messages.OutlineTree_name));
		viewer.setInput(session);
		viewer.expandToLevel(content.size() <= SMALL ? 3 : 2);
		follow();
		listen();
	}

	private void listen() {
		Consumer<ModelState> stateListener = _ -> viewer.getTree().getDisplay().timerExec(MODEL_MILLIS, update);
		ElementSelection.Listener selectionListener = (_, source) -> {
			if (source != this) {
				viewer.getTree().getDisplay().timerExec(SELECTION_MILLIS, follow);
			}
		};
		Runnable coloursListener = this::recolour;
		session.addListener(stateListener);
		session.selection().addListener(selectionListener);
		DiagramColours.current().addListener(coloursListener);
		viewer.getTree().addDisposeListener(_ -> {
			session.removeListener(stateListener);
			session.selection().removeListener(selectionListener);
			DiagramColours.current().removeListener(coloursListener);
		});
		viewer.addSelectionChangedListener(_ -> publish());
		viewer.addOpenListener(_ -> open());
	}

	/** Returns the widget. */
	Tree tree() {
		return viewer.getTree();
	}

	/** Returns the id of the network that a node is in. */
	Optional<String> container(String id) {
		return content.find(id).flatMap(content::parent).filter(OutlineEntry::isElement).map(OutlineEntry::key);
	}

	private OutlineEntry entries() {
		return OutlineEntries.of(session.architecture(), session.state().figures());
	}

	private void update() {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		OutlineEntry before = content.model();
		OutlineEntry next = entries();
		content.set(next);
		quietly(() -> update(before, next));
		follow();
	}

	/** Brings the lines of an entry and of all below it up to date. */
	private void update(OutlineEntry before, OutlineEntry next) {
		if (before.equals(next)) {
			return;
		}
		if (!keys(before).equals(keys(next))) {
			viewer.refresh(next);
			return;
		}
		if (!before.alone().equals(next.alone())) {
			viewer.update(next, null);
		}
		for (int i = 0; i < next.children().size(); i++) {
			update(before.children().get(i), next.children().get(i));
		}
	}

	private static List<String> keys(OutlineEntry entry) {
		return entry.children().stream().map(OutlineEntry::key).toList();
	}

	/** Selects what the session has selected, as far as it is in the tree. */
	private void follow() {
		if (viewer.getTree().isDisposed()) {
			return;
		}
		Set<String> wanted = new LinkedHashSet<>(session.selection().ids());
		wanted.removeIf(id -> content.find(id).isEmpty());
		if (!wanted.equals(shown)) {
			shown = wanted;
			quietly(() -> viewer.setSelection(new StructuredSelection(wanted.stream().flatMap(id -> content.find(id).stream()).toList()), true));
		}
	}

	private Set<String> selected() {
		Set<String> ids = new LinkedHashSet<>();
		for (Object entry : viewer.getStructuredSelection()) {
			ids.add(((OutlineEntry) entry).key());
		}
		ids.removeIf(id -> content.find(id).isEmpty());
		return ids;
	}

	private void publish() {
		if (!quiet) {
			shown = selected();
			session.selection().select(shown, this);
		}
	}

	private void quietly(Runnable code) {
		quiet = true;
		try {
			code.run();
		} finally {
			quiet = false;
		}
	}

	private void open() {
		if (viewer.getStructuredSelection().getFirstElement() instanceof OutlineEntry entry) {
			if (entry.isElement()) {
				open.accept(entry.key());
			} else {
				viewer.setExpandedState(entry, !viewer.getExpandedState(entry));
			}
		}
	}

	private void recolour() {
		OutlineImages old = labels.exchange(new OutlineImages(viewer.getTree().getDisplay()));
		quietly(viewer::refresh);
		old.dispose();
	}
}

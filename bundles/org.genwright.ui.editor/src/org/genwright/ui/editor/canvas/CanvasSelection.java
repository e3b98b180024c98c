package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.eclipse.jface.viewers.StructuredSelection;
import org.genwright.ui.editor.part.ArchitecturePart;
import org.genwright.ui.editor.part.ElementPart;
import org.genwright.ui.editor.session.ElementSelection;

/** Keeps the selection of the viewer and that of the session the same. */
final class CanvasSelection {

	private final DiagramViewer viewer;
	private final ElementSelection selection;
	private final ElementSelection.Listener listener = this::selected;
	private boolean following;

	CanvasSelection(DiagramViewer viewer) {
		this.viewer = viewer;
		selection = viewer.context().session().selection();
		selection.addListener(listener);
		viewer.addSelectionChangedListener(event -> publish());
	}

	/** Selects in the viewer what the session has selected, as far as it is shown. */
	void follow() {
		show(selection.ids());
	}

	private void selected(Set<String> ids, Object source) {
		if (source != this) {
			show(ids);
			if (!ids.isEmpty()) {
				viewer.context().part(List.copyOf(ids).getLast()).ifPresent(viewer::reveal);
			}
		}
	}

	private void show(Collection<String> ids) {
		List<EditPart> parts = new ArrayList<>();
		ids.forEach(id -> viewer.context().part(id).filter(part -> !(part instanceof ArchitecturePart)).ifPresent(parts::add));
		if (!parts.equals(chosen())) {
			following = true;
			try {
				viewer.setSelection(new StructuredSelection(parts));
			} finally {
				following = false;
			}
		}
	}

	private List<EditPart> chosen() {
		List<EditPart> chosen = new ArrayList<>();
		viewer.getSelectedEditParts().forEach(part -> chosen.add((EditPart) part));
		return chosen;
	}

	private void publish() {
		if (!following) {
			selection.select(chosen().stream().filter(part -> part instanceof ElementPart && !(part instanceof ArchitecturePart))
					.map(part -> ((ElementPart) part).elementId()).toList(), this);
		}
	}

	void dispose() {
		selection.removeListener(listener);
	}
}

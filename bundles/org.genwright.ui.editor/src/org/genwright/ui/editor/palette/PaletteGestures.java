package org.genwright.ui.editor.palette;

import java.util.Optional;

import org.eclipse.gef.dnd.TemplateTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.canvas.LayerCreationTool;

/**
 * What the mouse and Enter do in the palette: a click arms the canvas for a layer, a drag carries it there, a double-click
 * or Enter adds it after the selection.
 */
final class PaletteGestures {

	private final TreeViewer viewer;
	private final CanvasPage canvas;
	private Optional<String> dragged = Optional.empty();

	PaletteGestures(TreeViewer viewer, CanvasPage canvas) {
		this.viewer = viewer;
		this.canvas = canvas;
	}

	/** Makes the gestures work. */
	void install() {
		viewer.getTree().addListener(SWT.MouseUp, this::clicked);
		viewer.addDoubleClickListener(event -> entry().ifPresent(this::add));
		viewer.addDragSupport(DND.DROP_COPY | DND.DROP_MOVE, new Transfer[] {TemplateTransfer.getInstance()}, new DragSourceAdapter() {

			@Override
			public void dragStart(DragSourceEvent event) {
				dragged = Optional.ofNullable(viewer.getTree().getItem(new Point(event.x, event.y))).map(TreeItem::getData)
						.filter(PaletteEntry.Layer.class::isInstance).map(PaletteEntry.Layer.class::cast).map(PaletteEntry::id).or(PaletteGestures.this::layer);
				event.doit = dragged.isPresent();
				canvas.domain().loadDefaultTool();
				TemplateTransfer.getInstance().setTemplate(dragged.orElse(null));
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = dragged.orElse(null);
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				TemplateTransfer.getInstance().setTemplate(null);
			}
		});
	}

	private Optional<PaletteEntry> entry() {
		return viewer.getStructuredSelection().getFirstElement() instanceof PaletteEntry entry ? Optional.of(entry) : Optional.empty();
	}

	private Optional<String> layer() {
		return entry().filter(PaletteEntry.Layer.class::isInstance).map(PaletteEntry::id);
	}

	private void clicked(Event event) {
		if (event.button != 1 || viewer.getTree().getItem(new Point(event.x, event.y)) == null) {
			return;
		}
		layer().ifPresent(type -> {
			LayerCreationTool tool = new LayerCreationTool(type);
			tool.setUnloadWhenFinished((event.stateMask & SWT.CTRL) == 0);
			canvas.domain().setActiveTool(tool);
		});
	}

	private void add(PaletteEntry entry) {
		canvas.domain().loadDefaultTool();
		Adding.add(canvas.session(), entry, this);
		canvas.setFocus();
	}
}

package org.genwright.ui.editor.action;

import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Control;
import org.genwright.ui.editor.canvas.CanvasGrid;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.canvas.CanvasZoom;

/** What of the model is seen, and how: zoom, grid and the picture as a file. */
final class ViewActions {

	private final CanvasPage canvas;
	private final CanvasAction in;
	private final CanvasAction out;
	private final CanvasAction actual;
	private final CanvasAction fit;
	private final CanvasAction showGrid;
	private final CanvasAction snapToGrid;
	private final CanvasAction snapToGeometry;
	private final CanvasAction export;

	ViewActions(CanvasPage canvas) {
		this.canvas = canvas;
		CanvasZoom zoom = canvas.zoom();
		CanvasGrid grid = canvas.grid();
		in = push("zoom.in", Messages.ViewActions_in, "zoom-in", zoom::in);
		out = push("zoom.out", Messages.ViewActions_out, "zoom-out", zoom::out);
		actual = push("zoom.actual", Messages.ViewActions_actual, "zoom-actual", zoom::actual);
		fit = push("zoom.fit", Messages.ViewActions_fit, "zoom-fit", zoom::fit);
		showGrid = check("grid.show", Messages.ViewActions_grid, "grid", grid::toggleVisible);
		snapToGrid = check("grid.snap", Messages.ViewActions_snapToGrid, "snap-grid", grid::toggleSnapToGrid);
		snapToGeometry = check("grid.geometry", Messages.ViewActions_snapToGeometry, "snap-geometry", grid::toggleSnapToGeometry);
		export = push("export", Messages.ViewActions_export, "export", () -> new ExportDiagram(canvas.session(), control().getShell()).open());
		refresh();
	}

	private Control control() {
		return canvas.viewer().getControl();
	}

	private boolean isShown() {
		return !control().isDisposed() && control().isVisible();
	}

	private CanvasAction push(String command, String text, String icon, Runnable code) {
		CanvasAction action = new CanvasAction(command, text, this::isShown, code);
		action.setImageDescriptor(Icons.of(icon));
		return action;
	}

	private CanvasAction check(String command, String text, String icon, Runnable code) {
		CanvasAction action = new CanvasAction(command, text, IAction.AS_CHECK_BOX, this::isShown, () -> {
			code.run();
			refresh();
		});
		action.setImageDescriptor(Icons.of(icon));
		return action;
	}

	/** Brings the check marks up to date. */
	void refresh() {
		CanvasGrid grid = canvas.grid();
		showGrid.setChecked(grid.isVisible());
		snapToGrid.setChecked(grid.snapsToGrid());
		snapToGeometry.setChecked(grid.snapsToGeometry());
	}

	/** Returns the actions that zoom. */
	List<CanvasAction> zooms() {
		return List.of(in, out, actual, fit);
	}

	/** Returns the actions of the grid. */
	List<CanvasAction> grids() {
		return List.of(showGrid, snapToGrid, snapToGeometry);
	}

	/** Returns the action that writes the diagram to a file. */
	CanvasAction export() {
		return export;
	}

	/** Returns all actions. */
	List<CanvasAction> actions() {
		return List.of(in, out, actual, fit, showGrid, snapToGrid, snapToGeometry, export);
	}
}

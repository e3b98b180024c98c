package org.genwright.ui.editor.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.diagram.geometry.Point;
import org.genwright.ui.editor.EditorPage;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.action.CanvasActions;
import org.genwright.ui.editor.action.CanvasArea;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.outline.OutlinePage;
import org.genwright.ui.editor.part.CanvasServices;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** The page on which the model is drawn. */
public final class CanvasPage implements EditorPage, CanvasServices {

	/** The id of the context menu. */
	public static final String MENU = "org.genwright.ui.editor.canvas";

	private static final int LEAST_WIDTH = 100;

	private final ModelEditor editor;
	private final ModelSession session;
	private final DiagramViewer viewer;
	private final EditDomain domain = new EditDomain();
	private final CanvasGrid grid;
	private final CanvasZoom zoom;
	private final Consumer<ModelState> follower = state -> refresh();
	private final Runnable recolour = this::recolour;
	private CanvasSelection selection;
	private CanvasActions actions;
	private RefusalPopup popup;
	private boolean seen;

	/** Creates a page. */
	public CanvasPage(ModelEditor editor, ModelSession session) {
		this.editor = editor;
		this.session = session;
		viewer = new DiagramViewer(session);
		viewer.context().serve(this);
		domain.setCommandStack(session.commands());
		domain.setDefaultTool(new PanningSelectionTool());
		grid = new CanvasGrid(viewer);
		zoom = new CanvasZoom(viewer);
	}

	@Override
	public String title() {
		return Messages.CanvasPage_title;
	}

	@Override
	public Control createControl(Composite parent) {
		CanvasArea area = new CanvasArea(parent);
		Control control = viewer.createControl(area.canvasParent());
		domain.addViewer(viewer);
		viewer.open();
		domain.loadDefaultTool();
		viewer.addDropTargetListener((TransferDropTargetListener) new LayerDropListener(viewer));
		MousePanning.install(viewer, zoom);
		selection = new CanvasSelection(viewer);
		session.addListener(follower);
		DiagramColours.current().addListener(recolour);
		recolour();
		actions = new CanvasActions(this);
		createMenu();
		area.open(this, actions);
		control.addListener(SWT.Resize, event -> fitOnce());
		return area;
	}

	/** Chooses a zoom when the page has its size for the first time. */
	private void fitOnce() {
		viewer.getControl().getDisplay().asyncExec(() -> {
			if (!seen && !viewer.getControl().isDisposed() && viewer.canvas().getClientArea().width >= LEAST_WIDTH) {
				seen = true;
				zoom.open();
			}
		});
	}

	private void createMenu() {
		MenuManager menu = new MenuManager("", MENU);
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		viewer.setContextMenu(menu);
		editor.getEditorSite().registerContextMenu(MENU, menu, editor.getEditorSite().getSelectionProvider(), false);
	}

	private void refresh() {
		viewer.show();
		selection.follow();
	}

	private void recolour() {
		DiagramColours colours = DiagramColours.current();
		Color ground = colours.of(colours.palette().canvas());
		viewer.getControl().setBackground(ground);
		viewer.canvas().getViewport().setBackgroundColor(ground);
		viewer.canvas().getViewport().setOpaque(true);
		viewer.getControl().redraw();
	}

	/** Returns the editor this is a page of. */
	public ModelEditor editor() {
		return editor;
	}

	/** Returns the model. */
	public ModelSession session() {
		return session;
	}

	/** Returns the viewer. */
	public GraphicalViewer viewer() {
		return viewer;
	}

	/** Returns what holds the active tool. */
	public EditDomain domain() {
		return domain;
	}

	/** Returns the zoom. */
	public CanvasZoom zoom() {
		return zoom;
	}

	/** Returns the grid. */
	public CanvasGrid grid() {
		return grid;
	}

	/** Returns the part of an element by its id in selections. */
	public Optional<GraphicalEditPart> part(String id) {
		return viewer.context().part(id);
	}

	/** Scrolls until an element is seen. */
	public void reveal(String id) {
		part(id).ifPresent(viewer::reveal);
	}

	/**
	 * Returns a place of the control in a frame.
	 *
	 * @param network the network's id
	 * @param pixel   place in the canvas control
	 * @return relative to the frame's origin; the origin itself if the network is not there
	 */
	public Point point(String network, org.eclipse.swt.graphics.Point pixel) {
		return part(network).filter(FramePart.class::isInstance).map(FramePart.class::cast).map(frame -> {
			org.eclipse.draw2d.geometry.Point at = new org.eclipse.draw2d.geometry.Point(pixel.x, pixel.y);
			frame.getFigure().translateToRelative(at);
			return new Point(at.x - frame.record().origin().x(), at.y - frame.record().origin().y());
		}).orElse(new Point(0, 0));
	}

	/** Edits the name of the primary selected node in place. */
	public void editName() {
		List<?> selected = viewer.getSelectedEditParts();
		if (!selected.isEmpty() && selected.getLast() instanceof NodePart node) {
			editName(node);
		}
	}

	@Override
	public void editName(NodePart part) {
		viewer.reveal(part);
		new NameEditor(part, editor.getEditorSite().getActionBars()).show();
	}

	@Override
	public void refused(Verdict.Refused refusal) {
		if (isBusy()) {
			popup.close();
		}
		popup = new RefusalPopup(viewer.getControl(), session, refusal);
		popup.open();
	}

	@Override
	public boolean isBusy() {
		return popup != null && popup.isOpen();
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	public Map<String, IAction> actions() {
		return actions == null ? Map.of() : actions.global();
	}

	@Override
	public Optional<IContentOutlinePage> outline() {
		return Optional.of(new OutlinePage(this));
	}

	@Override
	public void shown() {
		fitOnce();
		EditPart primary = viewer.getSelectedEditParts().isEmpty() ? null : (EditPart) viewer.getSelectedEditParts().getLast();
		viewer.reveal(primary);
	}

	@Override
	public <T> Optional<T> adapter(Class<T> type) {
		return type == GraphicalViewer.class ? Optional.of(type.cast(viewer)) : Optional.empty();
	}

	@Override
	public void dispose() {
		session.removeListener(follower);
		DiagramColours.current().removeListener(recolour);
		if (selection != null) {
			selection.dispose();
			actions.dispose();
		}
	}
}

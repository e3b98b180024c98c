package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerImpl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.genwright.ui.editor.figure.Surface;
import org.genwright.ui.editor.part.ArchitecturePart;
import org.genwright.ui.editor.part.PartContext;
import org.genwright.ui.editor.part.PartFactory;
import org.genwright.ui.editor.session.ModelSession;

/** The viewer of the diagram. It works without a control as well: then nothing is painted, and requests are answered. */
public final class DiagramViewer extends GraphicalViewerImpl {

	private static final int REVEAL_MARGIN = 20;

	private final PartContext context;
	private final DiagramRoot root = new DiagramRoot();

	/** Creates a viewer of a model. */
	public DiagramViewer(ModelSession session) {
		context = new PartContext(session, new Surface(root::zoom));
		setRootEditPart(root);
		setEditPartFactory(new PartFactory(context));
	}

	/** Makes the parts; called once, after domain and control are set, if there are any. */
	public void open() {
		setContents(context.session().architecture());
	}

	@Override
	public void registerAccessibleEditPart(AccessibleEditPart part) {
		if (getEventDispatcher() != null) {
			super.registerAccessibleEditPart(part);
		}
	}

	@Override
	public void unregisterAccessibleEditPart(AccessibleEditPart part) {
		if (getEventDispatcher() != null) {
			super.unregisterAccessibleEditPart(part);
		}
	}

	/** Returns what the parts share. */
	public PartContext context() {
		return context;
	}

	/** Returns the part at the root. */
	DiagramRoot root() {
		return root;
	}

	/** Shows the session's state. */
	public void show() {
		((ArchitecturePart) getContents()).show();
	}

	/** Does nothing: the root is set when the viewer is constructed. */
	@Override
	protected void createDefaultRoot() {
	}

	@Override
	protected LightweightSystem createLightweightSystem() {
		return new CanvasSystem();
	}

	@Override
	public Control createControl(Composite parent) {
		FigureCanvas canvas = new FigureCanvas(parent, SWT.DOUBLE_BUFFERED, getLightweightSystem());
		setControl(canvas);
		canvas.setViewport(viewport());
		return canvas;
	}

	@Override
	protected void setRootFigure(IFigure figure) {
	}

	/** Returns the figure canvas; null without a control. */
	FigureCanvas canvas() {
		return (FigureCanvas) getControl();
	}

	Viewport viewport() {
		return (Viewport) root.getFigure();
	}

	/** Scrolls as little as needed to see a part, at once. */
	@Override
	public void reveal(EditPart part) {
		if (part == null || !(part instanceof GraphicalEditPart graphical) || getControl() == null || part == getContents()) {
			return;
		}
		viewport().validate();
		Rectangle bounds = graphical.getFigure().getBounds().getCopy();
		graphical.getFigure().translateToAbsolute(bounds);
		bounds.expand(REVEAL_MARGIN, REVEAL_MARGIN);
		Rectangle area = viewport().getClientArea().getCopy();
		Point location = viewport().getViewLocation();
		viewport().setViewLocation(location.x + shift(bounds.x, bounds.width, area.width), location.y + shift(bounds.y, bounds.height, area.height));
	}

	private static int shift(int start, int length, int visible) {
		if (start < 0 || length > visible) {
			return length > visible && start <= 0 && start + length >= visible ? 0 : start;
		}
		return Math.max(0, start + length - visible);
	}
}

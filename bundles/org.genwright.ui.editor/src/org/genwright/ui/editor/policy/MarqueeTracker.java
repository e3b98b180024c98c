package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.genwright.ui.editor.figure.DragOutline;
import org.genwright.ui.editor.part.ArchitecturePart;
import org.genwright.ui.editor.part.DiagramEditPart;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.SkeletonPart;

/** Selects nodes by a rectangle; with Shift or Ctrl in addition. A click alone selects the part below. */
public final class MarqueeTracker extends AbstractTool implements DragTracker {

	private final DiagramEditPart part;
	private DragOutline outline;

	/** Creates a tracker for the part below the mouse. */
	public MarqueeTracker(DiagramEditPart part) {
		this.part = part;
	}

	/** Does nothing: what was dragged over is selected when the button is released. */
	@Override
	public void commitDrag() {
	}

	@Override
	protected String getCommandName() {
		return "marquee";
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button == 1) {
			stateTransition(STATE_INITIAL, STATE_DRAG_IN_PROGRESS);
		} else {
			setState(STATE_INVALID);
			if (part.getSelected() == EditPart.SELECTED_NONE) {
				part.getViewer().select(part);
			}
		}
		return true;
	}

	@Override
	protected boolean handleDragInProgress() {
		if (isInState(STATE_DRAG_IN_PROGRESS) && movedPastThreshold()) {
			if (outline == null) {
				outline = new DragOutline();
				feedbackLayer().add(outline);
			}
			Rectangle next = rectangle();
			outline.translateToRelative(next);
			outline.place(next);
		}
		return true;
	}

	private IFigure feedbackLayer() {
		return ((LayerManager) part.getViewer().getEditPartRegistry().get(LayerManager.ID)).getLayer(LayerConstants.FEEDBACK_LAYER);
	}

	private Rectangle rectangle() {
		return new Rectangle(getStartLocation(), getLocation());
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
			if (outline == null) {
				click();
			} else {
				select(chosen(rectangle()));
			}
		}
		erase();
		return true;
	}

	private void click() {
		if (!adds()) {
			part.getViewer().select(part);
		} else if (part instanceof FramePart) {
			part.getViewer().appendSelection(part);
		}
	}

	private boolean adds() {
		return getCurrentInput().isShiftKeyDown() || getCurrentInput().isControlKeyDown();
	}

	private void select(List<EditPart> chosen) {
		Set<Object> parts = new LinkedHashSet<>();
		if (adds()) {
			parts.addAll(part.getViewer().getSelectedEditParts());
		}
		parts.addAll(chosen);
		part.getViewer().setSelection(new StructuredSelection(new ArrayList<>(parts)));
	}

	private List<EditPart> chosen(Rectangle rectangle) {
		List<EditPart> chosen = new ArrayList<>();
		for (Object child : part.getViewer().getContents().getChildren()) {
			if (child instanceof FramePart frame) {
				frame.getChildren().forEach(node -> add((GraphicalEditPart) node, rectangle, chosen));
			} else if (child instanceof SkeletonPart element && part instanceof ArchitecturePart) {
				add(element, rectangle, chosen);
			}
		}
		return chosen;
	}

	private static void add(GraphicalEditPart candidate, Rectangle rectangle, List<EditPart> chosen) {
		Rectangle bounds = PartCommands.bounds(candidate).getCopy();
		candidate.getFigure().translateToAbsolute(bounds);
		if (rectangle.contains(bounds)) {
			chosen.add(candidate);
		}
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			setState(STATE_INVALID);
			erase();
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		erase();
		super.deactivate();
		setState(STATE_TERMINAL);
	}

	private void erase() {
		if (outline != null) {
			outline.getParent().remove(outline);
			outline = null;
		}
	}
}

package org.genwright.ui.editor.part;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.ui.editor.figure.SkeletonNode;
import org.genwright.ui.editor.policy.MoveTracker;
import org.genwright.ui.editor.session.ElementSelection;

/** An element of the family's skeleton: it can be selected and moved, and nothing else. */
public final class SkeletonPart extends DiagramEditPart {

	SkeletonPart(PartContext context, SkeletonElement element) {
		super(context, element);
	}

	/** Returns the element. */
	public SkeletonElement element() {
		return (SkeletonElement) getModel();
	}

	@Override
	public String elementId() {
		return ElementSelection.SKELETON + element().id();
	}

	@Override
	public String elementName() {
		return element().symbol() + ", " + element().name();
	}

	private SkeletonFigure record() {
		return ((ArchitecturePart) getParent()).skeleton(element().id());
	}

	@Override
	protected IFigure createFigure() {
		SkeletonNode figure = new SkeletonNode(context().surface(), record());
		figure.explain(context().explanation(() -> element().symbol() + " · " + element().name() + "\n" + element().description()));
		return figure;
	}

	@Override
	protected void refreshVisuals() {
		((SkeletonNode) getFigure()).show(record());
	}

	/** Installs none: its parent installs the one that moves it. */
	@Override
	protected void createEditPolicies() {
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new MoveTracker(this);
	}
}

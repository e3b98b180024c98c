package org.genwright.ui.editor.part;

import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.genwright.ui.editor.figure.DiagramPart;
import org.genwright.ui.editor.figure.Emphasis;

/** A part whose figure shows a record of the scene. */
public abstract class DiagramEditPart extends AbstractGraphicalEditPart implements ElementPart {

	private final PartContext context;
	private AccessibleEditPart accessible;

	DiagramEditPart(PartContext context, Object model) {
		this.context = context;
		setModel(model);
	}

	/** Returns what the parts of the viewer share. */
	public final PartContext context() {
		return context;
	}

	@Override
	public void addNotify() {
		context.add(elementId(), this);
		super.addNotify();
	}

	@Override
	public void removeNotify() {
		super.removeNotify();
		context.remove(elementId(), this);
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		if (getFigure() instanceof DiagramPart<?> figure) {
			figure.emphasise(emphasis(value));
		}
	}

	/** Shows that what is being dragged would be dropped here. */
	public final void showTarget() {
		if (getFigure() instanceof DiagramPart<?> figure) {
			figure.emphasise(Emphasis.TARGET);
		}
	}

	/** Ends {@link #showTarget}. */
	public final void hideTarget() {
		if (getFigure() instanceof DiagramPart<?> figure) {
			figure.emphasise(emphasis(getSelected()));
		}
	}

	static Emphasis emphasis(int selected) {
		return switch (selected) {
			case EditPart.SELECTED -> Emphasis.SELECTED;
			case EditPart.SELECTED_PRIMARY -> Emphasis.PRIMARY;
			default -> Emphasis.NONE;
		};
	}

	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (accessible == null) {
			accessible = new PartNames(this);
		}
		return accessible;
	}
}

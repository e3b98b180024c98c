package org.genwright.ui.editor.part;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** What a screen reader says of a part. */
final class PartNames extends AccessibleEditPart {

	private final AbstractGraphicalEditPart part;
	private final ElementPart element;

	<T extends AbstractGraphicalEditPart & ElementPart> PartNames(T part) {
		this.part = part;
		element = part;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = element.elementName();
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = 0;
	}

	@Override
	public void getChildren(AccessibleControlEvent event) {
		event.children = new Object[0];
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Rectangle bounds = part.getFigure().getBounds().getCopy();
		part.getFigure().translateToAbsolute(bounds);
		org.eclipse.swt.graphics.Point corner = part.getViewer().getControl().toDisplay(bounds.x, bounds.y);
		event.x = corner.x;
		event.y = corner.y;
		event.width = bounds.width;
		event.height = bounds.height;
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = ACC.ROLE_LISTITEM;
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
		if (part.getSelected() != EditPart.SELECTED_NONE) {
			event.detail |= ACC.STATE_SELECTED;
		}
	}
}

package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.ConnectionAnchorBase;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;

/** An anchor at a fixed place of the diagram. */
public final class PlaceAnchor extends ConnectionAnchorBase implements ConnectionAnchor {

	private final IFigure owner;
	private final org.genwright.diagram.geometry.Point place;

	/**
	 * Creates an anchor.
	 *
	 * @param owner a figure in the diagram
	 * @param place the place
	 */
	public PlaceAnchor(IFigure owner, org.genwright.diagram.geometry.Point place) {
		this.owner = owner;
		this.place = place;
	}

	@Override
	public Point getLocation(Point reference) {
		return getReferencePoint();
	}

	@Override
	public IFigure getOwner() {
		return owner;
	}

	@Override
	public Point getReferencePoint() {
		Point at = new Point(place.x(), place.y());
		owner.translateToAbsolute(at);
		return at;
	}
}

package org.genwright.testing.ui.gef;

import java.util.List;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.graphics.Point;

import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Modifier;

/** A part of a diagram: a node, a frame, a connection. */
public final class SWTBotGefEditPart {

	private final SWTBotGefViewer viewer;
	private final EditPart part;

	SWTBotGefEditPart(SWTBotGefViewer viewer, EditPart part) {
		this.viewer = viewer;
		this.part = part;
	}

	/** Returns the part's implementation; to be used on the user interface thread only. */
	public EditPart part() {
		return part;
	}

	/** Returns the name of the part's model element, else its id, else the empty text. */
	public String label() {
		return UserInterface.get(() -> label(part));
	}

	/** Returns the id of the part's model element, else the empty text. */
	public String id() {
		return UserInterface.get(() -> id(part));
	}

	/** Returns the parts in this one. */
	public List<SWTBotGefEditPart> children() {
		return UserInterface.get(() -> ((List<?>) part.getChildren()).stream().map(child -> viewer.part((EditPart) child)).toList());
	}

	/** Returns the part this one is in. */
	public SWTBotGefEditPart parent() {
		return viewer.part(UserInterface.get(part::getParent));
	}

	/** Returns the connections that leave this part. */
	public List<SWTBotGefEditPart> sourceConnections() {
		return UserInterface.get(() -> ((List<?>) graphical().getSourceConnections()).stream().map(found -> viewer.part((EditPart) found)).toList());
	}

	/** Returns the connections that enter this part. */
	public List<SWTBotGefEditPart> targetConnections() {
		return UserInterface.get(() -> ((List<?>) graphical().getTargetConnections()).stream().map(found -> viewer.part((EditPart) found)).toList());
	}

	/** Returns where the part is, in pixels of the canvas. */
	public Rectangle bounds() {
		return UserInterface.get(() -> {
			viewer.getGraphicalViewer().flush();
			IFigure figure = graphical().getFigure();
			Rectangle bounds = figure.getBounds().getCopy();
			figure.translateToAbsolute(bounds);
			return bounds;
		});
	}

	/** Returns the middle of the part, on the display; of a connection the middle of its line. */
	public Point center() {
		return UserInterface.get(() -> {
			viewer.getGraphicalViewer().flush();
			if (graphical().getFigure() instanceof Connection connection) {
				return display(middle(connection));
			}
			Rectangle bounds = bounds();
			return viewer.toDisplay(bounds.getCenter().x, bounds.getCenter().y);
		});
	}

	private Point display(org.eclipse.draw2d.geometry.Point position) {
		return viewer.toDisplay(position.x, position.y);
	}

	/** Returns the middle of the longest piece of a line, where no label of another piece lies. */
	private static org.eclipse.draw2d.geometry.Point middle(Connection connection) {
		int longest = 0;
		for (int i = 1; i + 1 < connection.getPoints().size(); i++) {
			if (length(connection, i) > length(connection, longest)) {
				longest = i;
			}
		}
		org.eclipse.draw2d.geometry.Point from = connection.getPoints().getPoint(longest);
		org.eclipse.draw2d.geometry.Point to = connection.getPoints().getPoint(longest + 1);
		org.eclipse.draw2d.geometry.Point middle = new org.eclipse.draw2d.geometry.Point((from.x + to.x) / 2, (from.y + to.y) / 2);
		connection.translateToAbsolute(middle);
		return middle;
	}

	private static double length(Connection connection, int piece) {
		return connection.getPoints().getPoint(piece).getDistance(connection.getPoints().getPoint(piece + 1));
	}

	/** Tells whether the part is selected. */
	public boolean isSelected() {
		return UserInterface.get(() -> part.getSelected() != EditPart.SELECTED_NONE);
	}

	/** Clicks the part in its middle, brought into view. */
	public SWTBotGefEditPart click(Modifier... held) {
		reveal();
		viewer.input().click(center(), held);
		return this;
	}

	/** Double-clicks the part in its middle, brought into view. */
	public SWTBotGefEditPart doubleClick() {
		reveal();
		viewer.input().doubleClick(center());
		return this;
	}

	/** Scrolls the canvas so that the part is seen. */
	public SWTBotGefEditPart reveal() {
		UserInterface.run(() -> viewer.getGraphicalViewer().reveal(part));
		viewer.input().settle();
		return this;
	}

	/** Returns the name of a part's model element, else its id. */
	static String label(EditPart part) {
		String name = feature(part, "name");
		return name.isEmpty() ? id(part) : name;
	}

	/** Returns the id of a part's model element. */
	static String id(EditPart part) {
		return feature(part, "id");
	}

	private static String feature(EditPart part, String name) {
		if (!(part.getModel() instanceof EObject element)) {
			return String.valueOf(part.getModel());
		}
		EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
		return feature == null || element.eGet(feature) == null ? "" : element.eGet(feature).toString();
	}

	private GraphicalEditPart graphical() {
		return (GraphicalEditPart) part;
	}
}

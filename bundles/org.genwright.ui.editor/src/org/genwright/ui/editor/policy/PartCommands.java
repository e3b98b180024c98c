package org.genwright.ui.editor.policy;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PrecisionPoint;
import org.eclipse.draw2d.geometry.PrecisionRectangle;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.genwright.diagram.geometry.Box;
import org.genwright.ui.editor.figure.DiagramPart;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.DiagramEditPart;
import org.genwright.ui.editor.part.ElementPart;
import org.genwright.ui.editor.part.PartContext;

/** What policies share: labels, and places of the viewer in units of the diagram. */
final class PartCommands {

	private PartCommands() {
	}

	static PartContext context(EditPart part) {
		return part instanceof ConnectionPart connection ? connection.context() : ((DiagramEditPart) part).context();
	}

	/** Returns a label such as {@code Move dense1} or {@code Move 3 elements}. */
	static String label(String one, String several, List<? extends EditPart> parts) {
		return parts.size() == 1 && parts.getFirst() instanceof ElementPart element ? Messages.bind(one, Names.of(element))
				: Messages.bind(several, parts.size());
	}

	/** Returns how far a request moves, in the diagram. */
	static org.genwright.diagram.geometry.Point distance(ChangeBoundsRequest request, PartContext context) {
		Point delta = request.getMoveDelta();
		double zoom = context.surface().zoom();
		double dx = delta instanceof PrecisionPoint exact ? exact.preciseX : delta.x;
		double dy = delta instanceof PrecisionPoint exact ? exact.preciseY : delta.y;
		return new org.genwright.diagram.geometry.Point((int) Math.round(dx / zoom), (int) Math.round(dy / zoom));
	}

	/** Returns where a request puts a part, in the diagram. */
	static Box transformed(ChangeBoundsRequest request, GraphicalEditPart part, int minWidth, int minHeight) {
		PrecisionRectangle bounds = new PrecisionRectangle(bounds(part));
		part.getFigure().translateToAbsolute(bounds);
		Rectangle next = request.getTransformedRectangle(bounds);
		part.getFigure().translateToRelative(next);
		return new Box(next.x, next.y, Math.max(minWidth, next.width), Math.max(minHeight, next.height));
	}

	/** Returns the box of a part, in the diagram. */
	static Rectangle bounds(GraphicalEditPart part) {
		return part.getFigure() instanceof DiagramPart<?> figure ? figure.getHandleBounds() : part.getFigure().getBounds().getCopy();
	}

	/** Returns a place of the viewer in the diagram. */
	static org.genwright.diagram.geometry.Point inDiagram(Point location, GraphicalEditPart part) {
		Point at = location.getCopy();
		part.getFigure().translateToRelative(at);
		return new org.genwright.diagram.geometry.Point(at.x, at.y);
	}
}

package org.genwright.ui.editor.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.ui.editor.command.CreateNode;
import org.genwright.ui.editor.command.DuplicateNodes;
import org.genwright.ui.editor.command.Moves;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;

/** Creates, moves, resizes and copies nodes in a frame. */
public final class FrameLayoutPolicy extends LayoutPolicy {

	private static final int MIN_WIDTH = 60;
	private static final int MIN_HEIGHT = 30;

	private FramePart frame() {
		return (FramePart) getHost();
	}

	private DiagramScene scene() {
		return context().session().state().scene();
	}

	@Override
	Command getMoveCommand(ChangeBoundsRequest request) {
		Point distance = PartCommands.distance(request, context());
		DiagramScene scene = scene();
		Set<String> moved = nodes(request);
		return context().session().command(PartCommands.label(Messages.Move_one, Messages.Move_several, parts(request)),
				(model, ids) -> new Moves(model, scene).by(moved, distance.x(), distance.y()).apply(model, ids));
	}

	private static Set<String> nodes(ChangeBoundsRequest request) {
		Set<String> nodes = new HashSet<>();
		parts(request).stream().filter(NodePart.class::isInstance).forEach(part -> nodes.add(((NodePart) part).elementId()));
		return nodes;
	}

	@Override
	Command getResizeCommand(ChangeBoundsRequest request) {
		EditPart first = parts(request).getFirst();
		if (!(first instanceof NodePart node)) {
			return null;
		}
		Box shown = node.record().box();
		Box next = PartCommands.transformed(request, node, MIN_WIDTH, MIN_HEIGHT);
		Dimension change = request.getSizeDelta();
		Box box = new Box(next.x(), next.y(), change.width == 0 ? shown.width() : next.width(), change.height == 0 ? shown.height() : next.height());
		DiagramScene scene = scene();
		return context().session().command(PartCommands.label(Messages.Resize_one, Messages.Resize_several, List.of(first)),
				(model, ids) -> new Moves(model, scene).resized(node.elementId(), box).apply(model, ids));
	}

	@Override
	protected Command getCreateCommand(CreateRequest request) {
		if (!(request.getNewObject() instanceof NewNode node) || frame().network().isCollapsed()) {
			return null;
		}
		Point origin = frame().record().origin();
		Point at = request.getLocation() == null ? new Point(0, 0)
				: PartCommands.inDiagram(request.getLocation(), frame()).plus(-origin.x(), -origin.y());
		return context().session().command(Messages.bind(Messages.Create, TypeNames.of(node, context().session())),
				new CreateNode(frame().elementId(), node, at));
	}

	/** Copies within the frame. */
	@Override
	protected Command getCloneCommand(ChangeBoundsRequest request) {
		Set<String> nodes = nodes(request);
		if (nodes.isEmpty()) {
			return null;
		}
		return context().session().command(PartCommands.label(Messages.Copy_one, Messages.Copy_several, parts(request)),
				new DuplicateNodes(nodes, PartCommands.distance(request, context())));
	}

	/** Nodes stay in their network. */
	@Override
	protected Command getAddCommand(Request request) {
		return UnexecutableCommand.INSTANCE;
	}

	@Override
	protected void showLayoutTargetFeedback(Request request) {
		if (RequestConstants.REQ_CREATE.equals(request.getType())) {
			frame().showTarget();
		}
	}

	@Override
	protected void eraseLayoutTargetFeedback(Request request) {
		frame().hideTarget();
	}
}

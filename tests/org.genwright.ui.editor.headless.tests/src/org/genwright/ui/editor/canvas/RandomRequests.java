package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.gef.requests.BendpointRequest;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.gef.requests.DirectEditRequest;
import org.eclipse.gef.requests.GroupRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.part.SkeletonPart;

/** Sends requests to parts as the tools of the canvas do, at random. */
final class RandomRequests {

	private static final List<String> TYPES = List.of("dense", "flatten", "activation", "dropout", "add", "concat", "input", "output", "unheard-of");
	private static final int REACH = 2400;

	private final DiagramViewer viewer;
	private final SplittableRandom random;

	RandomRequests(DiagramViewer viewer, long seed) {
		this.viewer = viewer;
		random = new SplittableRandom(seed);
	}

	/** Returns the command that the parts give for a request; may be null or not executable. */
	Command next() {
		return switch (random.nextInt(16)) {
			case 0, 1 -> create();
			case 2, 3, 4 -> move(some(nodes(), 1 + random.nextInt(4)));
			case 5 -> resize(random.nextBoolean() ? any(nodes()) : any(frames()));
			case 6, 7 -> connect();
			case 8 -> reconnect();
			case 9, 10 -> bend();
			case 11 -> delete();
			case 12 -> rename();
			case 13 -> move(some(random.nextBoolean() ? frames() : skeleton(), 2));
			case 14 -> copy();
			default -> insert();
		};
	}

	private Point place() {
		return new Point(random.nextInt(REACH) - 200, random.nextInt(REACH / 2) - 100);
	}

	private Command create() {
		return (random.nextInt(3) == 0 ? any(connections()) : any(frames())).getCommand(creation());
	}

	private CreateRequest creation() {
		CreateRequest request = new CreateRequest(RequestConstants.REQ_CREATE);
		request.setFactory(new Layers(any(TYPES)));
		request.setLocation(place());
		return request;
	}

	/** Every part is asked, as GEF's tool does. */
	private Command move(List<? extends EditPart> parts) {
		ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_MOVE);
		request.setEditParts(parts);
		request.setMoveDelta(new Point(random.nextInt(200) - 100, random.nextInt(200) - 100));
		return all(parts, request);
	}

	private static Command all(List<? extends EditPart> parts, Request request) {
		CompoundCommand all = new CompoundCommand();
		parts.forEach(part -> all.add(part.getCommand(request)));
		return all.unwrap();
	}

	private Command resize(EditPart part) {
		ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_RESIZE);
		request.setEditParts(part);
		request.setResizeDirection(PositionConstants.NORTH_WEST);
		request.setMoveDelta(new Point(random.nextInt(60) - 30, random.nextInt(60) - 30));
		request.setSizeDelta(new Dimension(random.nextInt(120) - 60, random.nextInt(120) - 60));
		return part.getCommand(request);
	}

	private Command connect() {
		NodePart from = any(nodes());
		NodePart to = any(nodes());
		CreateConnectionRequest request = new CreateConnectionRequest();
		request.setType(RequestConstants.REQ_CONNECTION_START);
		request.setLocation(random.nextBoolean() ? null : portPlace(from));
		request.setSourceEditPart(from);
		request.setTargetEditPart(from);
		if (from.getCommand(request) == null) {
			return null;
		}
		request.setType(RequestConstants.REQ_CONNECTION_END);
		request.setLocation(random.nextBoolean() ? null : portPlace(to));
		request.setTargetEditPart(to);
		return to.getCommand(request);
	}

	private Point portPlace(NodePart part) {
		if (part.record().ports().isEmpty()) {
			return place();
		}
		org.genwright.diagram.geometry.Point at = any(part.record().ports()).at();
		Point location = new Point(at.x(), at.y());
		part.getFigure().translateToAbsolute(location);
		return location;
	}

	private Command reconnect() {
		if (connections().isEmpty()) {
			return null;
		}
		ReconnectRequest request = new ReconnectRequest(random.nextBoolean() ? RequestConstants.REQ_RECONNECT_SOURCE : RequestConstants.REQ_RECONNECT_TARGET);
		request.setConnectionEditPart(any(connections()));
		NodePart target = any(nodes());
		request.setTargetEditPart(target);
		request.setLocation(portPlace(target));
		return target.getCommand(request);
	}

	private Command bend() {
		if (connections().isEmpty()) {
			return null;
		}
		ConnectionPart part = any(connections());
		BendpointRequest request = new BendpointRequest();
		request.setType(RequestConstants.REQ_MOVE_BENDPOINT);
		request.setSource(part);
		request.setIndex(random.nextInt(part.record().line().size() - 1));
		request.setLocation(place());
		return part.getCommand(request);
	}

	private Command delete() {
		List<EditPart> all = new ArrayList<>(nodes());
		all.addAll(connections());
		if (random.nextInt(12) == 0) {
			all.addAll(frames());
		}
		List<EditPart> parts = some(all, 1 + random.nextInt(2));
		GroupRequest request = new GroupRequest(RequestConstants.REQ_DELETE);
		request.setEditParts(parts);
		return all(parts, request);
	}

	private Command rename() {
		DirectEditRequest request = new DirectEditRequest();
		request.setDirectEditFeature(random.nextInt(5) == 0 ? " " : "name" + random.nextInt(50));
		return any(nodes()).getCommand(request);
	}

	private Command copy() {
		NodePart part = any(nodes());
		ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_CLONE);
		request.setEditParts(some(nodes().stream().filter(node -> node.getParent() == part.getParent()).toList(), 2));
		request.setMoveDelta(new Point(30, 40));
		return part.getParent().getCommand(request);
	}

	private Command insert() {
		if (connections().isEmpty()) {
			return null;
		}
		ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_ADD);
		request.setEditParts(any(nodes()));
		return any(connections()).getCommand(request);
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private <T> List<T> some(List<? extends T> list, int count) {
		List<T> left = new ArrayList<>(list);
		List<T> chosen = new ArrayList<>();
		while (chosen.size() < count && !left.isEmpty()) {
			chosen.add(left.remove(random.nextInt(left.size())));
		}
		return chosen;
	}

	private List<FramePart> frames() {
		return parts(viewer.getContents(), FramePart.class);
	}

	private List<SkeletonPart> skeleton() {
		return parts(viewer.getContents(), SkeletonPart.class);
	}

	private List<NodePart> nodes() {
		return frames().stream().flatMap(frame -> parts(frame, NodePart.class).stream()).toList();
	}

	private List<ConnectionPart> connections() {
		return nodes().stream().flatMap(node -> ((List<?>) node.getSourceConnections()).stream()).map(ConnectionPart.class::cast).toList();
	}

	static <T extends GraphicalEditPart> List<T> parts(EditPart parent, Class<T> kind) {
		List<T> parts = new ArrayList<>();
		for (Object child : parent.getChildren()) {
			if (kind.isInstance(child)) {
				parts.add(kind.cast(child));
			}
		}
		return parts;
	}
}

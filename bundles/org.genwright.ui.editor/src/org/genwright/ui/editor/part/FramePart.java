package org.genwright.ui.editor.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.SelectionRequest;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.FoldFrame;
import org.genwright.ui.editor.figure.FrameShape;
import org.genwright.ui.editor.policy.DeletePolicy;
import org.genwright.ui.editor.policy.FrameLayoutPolicy;
import org.genwright.ui.editor.policy.MarqueeTracker;
import org.genwright.ui.editor.policy.MoveTracker;
import org.genwright.ui.editor.policy.Snapping;

/** The frame of a network. */
public final class FramePart extends DiagramEditPart {

	private FrameFigure record;
	private final Map<String, NodeFigure> nodes = new HashMap<>();
	private final Map<String, ConnectionFigure> lines = new HashMap<>();
	private final Map<Node, List<Connection>> outgoing = new HashMap<>();
	private final Map<Node, List<Connection>> incoming = new HashMap<>();

	FramePart(PartContext context, Network network) {
		super(context, network);
	}

	/** Returns the network. */
	public Network network() {
		return (Network) getModel();
	}

	/** Returns the record that is shown. */
	public FrameFigure record() {
		return record;
	}

	@Override
	public String elementId() {
		return network().getId();
	}

	@Override
	public String elementName() {
		return Messages.bind(Messages.FramePart_name, record.texts().getFirst().text());
	}

	@Override
	public void setParent(EditPart parent) {
		super.setParent(parent);
		if (parent instanceof ArchitecturePart architecture) {
			read(architecture.frame(elementId()));
		}
	}

	private void read(FrameFigure next) {
		record = next;
		nodes.clear();
		next.nodes().forEach(node -> nodes.put(node.id(), node));
		lines.clear();
		next.connections().forEach(line -> lines.put(line.id(), line));
		outgoing.clear();
		incoming.clear();
		for (Connection connection : network().getConnections()) {
			if (lines.containsKey(connection.getId())) {
				outgoing.computeIfAbsent(connection.getSource(), node -> new ArrayList<>()).add(connection);
				incoming.computeIfAbsent(connection.getTarget(), node -> new ArrayList<>()).add(connection);
			}
		}
	}

	NodeFigure node(Node node) {
		return nodes.get(node.getId());
	}

	ConnectionFigure line(Connection connection) {
		return lines.get(connection.getId());
	}

	List<Connection> outgoing(Node node) {
		return outgoing.getOrDefault(node, List.of());
	}

	List<Connection> incoming(Node node) {
		return incoming.getOrDefault(node, List.of());
	}

	/** Shows the record of the scene; if it is the same as before and so are nodes and connections, nothing happens. */
	@Override
	public void refresh() {
		FrameFigure next = ((ArchitecturePart) getParent()).frame(elementId());
		boolean first = getChildren().isEmpty();
		if (!first && next == record && sameElements()) {
			return;
		}
		read(next);
		super.refresh();
		for (Object child : getChildren()) {
			((NodePart) child).refresh();
		}
		for (Object child : getChildren()) {
			((NodePart) child).getSourceConnections().forEach(connection -> ((ConnectionPart) connection).refresh());
		}
	}

	/** Tells whether the model has the same objects as the parts; after a reload equal records may have others. */
	private boolean sameElements() {
		List<Node> there = network().getNodes();
		List<?> shown = getChildren();
		if (!network().isCollapsed() && there.size() != shown.size()) {
			return false;
		}
		for (int i = 0; i < shown.size(); i++) {
			if (((EditPart) shown.get(i)).getModel() != there.get(i)) {
				return false;
			}
		}
		return network().getConnections().stream().filter(connection -> lines.containsKey(connection.getId()))
				.allMatch(connection -> outgoing(connection.getSource()).contains(connection));
	}

	@Override
	protected IFigure createFigure() {
		FrameShape figure = new FrameShape(context().surface(), record);
		figure.explain(context().explanation(() -> Explanations.of(record)));
		return figure;
	}

	/** Returns the figure. */
	public FrameShape frame() {
		return (FrameShape) getFigure();
	}

	@Override
	public IFigure getContentPane() {
		return frame().nodes();
	}

	@Override
	protected void refreshVisuals() {
		frame().show(record);
	}

	@Override
	protected List<Node> getModelChildren() {
		return network().getNodes().stream().filter(node -> nodes.containsKey(node.getId())).toList();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new FrameLayoutPolicy());
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy());
		installEditPolicy(Snapping.FEEDBACK, Snapping.feedback());
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		if (request instanceof SelectionRequest click && !inTitle(click.getLocation())) {
			return new MarqueeTracker(this);
		}
		return new MoveTracker(this);
	}

	private boolean inTitle(Point location) {
		Point at = location.getCopy();
		frame().translateToRelative(at);
		return frame().titleBar().contains(new Box(at.x, at.y, 0, 0));
	}

	@Override
	public void performRequest(Request request) {
		if (RequestConstants.REQ_OPEN.equals(request.getType()) && request instanceof SelectionRequest click && inTitle(click.getLocation())) {
			toggle();
		}
	}

	/** Collapses the frame, or expands it. */
	public void toggle() {
		boolean collapsed = network().isCollapsed();
		context().session().run(collapsed ? Messages.FramePart_expand : Messages.FramePart_collapse,
				new FoldFrame(elementId(), collapsed ? FoldFrame.Fold.EXPANDED : FoldFrame.Fold.COLLAPSED));
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Object getAdapter(Class type) {
		return Snapping.adapter(this, type).orElseGet(() -> super.getAdapter(type));
	}
}

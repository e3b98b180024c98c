package org.genwright.ui.editor.part;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.LocationRequest;
import org.eclipse.gef.requests.SelectionRequest;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.figure.NodeShape;
import org.genwright.ui.editor.figure.PlaceAnchor;
import org.genwright.ui.editor.policy.ConnectPolicy;
import org.genwright.ui.editor.policy.ConnectTool;
import org.genwright.ui.editor.policy.ConnectionStart;
import org.genwright.ui.editor.policy.DeletePolicy;
import org.genwright.ui.editor.policy.MoveTracker;
import org.genwright.ui.editor.policy.NamePolicy;

/** A node. */
public final class NodePart extends DiagramEditPart implements NodeEditPart {

	NodePart(PartContext context, Node node) {
		super(context, node);
	}

	/** Returns the node. */
	public Node node() {
		return (Node) getModel();
	}

	/** Returns the frame it is in. */
	public FramePart frame() {
		return (FramePart) getParent();
	}

	/** Returns the record that is shown. */
	public NodeFigure record() {
		return shape().shown();
	}

	/** Returns the figure. */
	public NodeShape shape() {
		return (NodeShape) getFigure();
	}

	@Override
	public String elementId() {
		return node().getId();
	}

	@Override
	public String elementName() {
		return record().texts().stream().map(line -> line.text()).reduce((a, b) -> a + ", " + b).orElse("");
	}

	/** Returns a place of the viewer in the diagram. */
	public Point inDiagram(Point location) {
		Point at = location.getCopy();
		getFigure().translateToRelative(at);
		return at;
	}

	/** Returns the port at a place of the viewer. */
	public Optional<PortFigure> portAt(Point location) {
		Point at = inDiagram(location);
		return shape().portAt(at.x, at.y);
	}

	@Override
	protected IFigure createFigure() {
		NodeShape figure = new NodeShape(context().surface(), frame().node(node()));
		figure.explain(context().explanation(() -> Explanations.of(node(), record(), context().session())));
		return figure;
	}

	@Override
	protected void refreshVisuals() {
		shape().show(frame().node(node()));
	}

	@Override
	protected List<Connection> getModelSourceConnections() {
		return frame().outgoing(node());
	}

	@Override
	protected List<Connection> getModelTargetConnections() {
		return frame().incoming(node());
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new ConnectPolicy());
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy());
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new NamePolicy());
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		if (request instanceof SelectionRequest click && click.getLastButtonPressed() == 1) {
			Optional<PortFigure> port = portAt(click.getLocation());
			if (port.isPresent()) {
				return new ConnectTool(this, port.get());
			}
		}
		return new MoveTracker(this);
	}

	@Override
	public void performRequest(Request request) {
		if (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType()) || RequestConstants.REQ_OPEN.equals(request.getType())) {
			if (!(request instanceof LocationRequest click) || click.getLocation() == null || portAt(click.getLocation()).isEmpty()) {
				context().services().editName(this);
			}
		}
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return anchor(PortFigure.Kind.OUTPUT);
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return anchor(PortFigure.Kind.INPUT);
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return request instanceof CreateConnectionRequest create && create.getStartCommand() instanceof ConnectionStart start
				? new PlaceAnchor(getFigure(), start.port().at()) : anchor(PortFigure.Kind.OUTPUT);
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return anchor(PortFigure.Kind.INPUT);
	}

	private ConnectionAnchor anchor(PortFigure.Kind kind) {
		return new PlaceAnchor(getFigure(), record().ports().stream().filter(port -> port.kind() == kind).findFirst().map(PortFigure::at)
				.orElse(record().box().origin()));
	}
}

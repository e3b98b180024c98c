package org.genwright.ui.editor.policy;

import java.util.List;
import java.util.Optional;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.AbstractEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.genwright.core.fix.NewNode;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.ui.editor.command.InsertExistingNode;
import org.genwright.ui.editor.command.InsertNode;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.session.ModelSession;

/** Inserts a layer into a connection: a new one, or one that is dropped there and has nothing connected yet. */
public final class InsertPolicy extends AbstractEditPolicy {

	private ConnectionPart part() {
		return (ConnectionPart) getHost();
	}

	private ModelSession session() {
		return part().context().session();
	}

	@Override
	public boolean understandsRequest(Request request) {
		return getCommand(request) != null;
	}

	@Override
	public EditPart getTargetEditPart(Request request) {
		return getCommand(request) == null ? null : getHost();
	}

	@Override
	public Command getCommand(Request request) {
		if (RequestConstants.REQ_CREATE.equals(request.getType()) && request instanceof CreateRequest create
				&& create.getNewObject() instanceof NewNode node) {
			return created(create, node);
		}
		if (RequestConstants.REQ_ADD.equals(request.getType()) && request instanceof ChangeBoundsRequest dropped && dropped.getEditParts() != null
				&& dropped.getEditParts().size() == 1 && dropped.getEditParts().getFirst() instanceof NodePart node) {
			return dropped(node);
		}
		return null;
	}

	private Command created(CreateRequest request, NewNode node) {
		Optional<LayerType> type = session().installation().families().layers().find(node.type());
		if (type.isEmpty() || type.get().inputs().isEmpty() || !hasOutput(type.get())) {
			return null;
		}
		Point origin = part().frame().record().origin();
		Point at = request.getLocation() == null ? new Point(0, 0)
				: PartCommands.inDiagram(request.getLocation(), part()).plus(-origin.x(), -origin.y());
		String input = type.get().inputs().size() > 1 ? type.get().inputs().getFirst().id() : "";
		return session().command(Messages.bind(Messages.Insert, TypeNames.of(node, session())),
				new InsertNode(part().elementId(), node, input, "", at));
	}

	/** Types with outputs that depend on settings have at least one; only the network's own outputs have none. */
	private static boolean hasOutput(LayerType type) {
		return !OutputLayer.ID.equals(type.id());
	}

	private Command dropped(NodePart node) {
		Connection connection = part().connection();
		List<PortFigure> inputs = ports(node.record(), PortFigure.Kind.INPUT);
		List<PortFigure> outputs = ports(node.record(), PortFigure.Kind.OUTPUT);
		boolean free = node.frame().network() == connection.eContainer() && node.getSourceConnections().isEmpty()
				&& node.getTargetConnections().isEmpty();
		if (!free || inputs.isEmpty() || outputs.isEmpty()) {
			return null;
		}
		return session().command(Messages.bind(Messages.Insert, Names.of(node)), new InsertExistingNode(part().elementId(), node.elementId(),
				inputs.size() > 1 ? inputs.getFirst().id() : "", outputs.size() > 1 ? outputs.getFirst().id() : ""));
	}

	private static List<PortFigure> ports(NodeFigure node, PortFigure.Kind kind) {
		return node.ports().stream().filter(port -> port.kind() == kind).toList();
	}

	@Override
	public void showTargetFeedback(Request request) {
		if (understandsRequest(request)) {
			part().showTarget();
		}
	}

	@Override
	public void eraseTargetFeedback(Request request) {
		part().hideTarget();
	}
}

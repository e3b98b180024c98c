package org.genwright.ui.editor.policy;

import java.util.Optional;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.genwright.core.fix.Connect;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.ui.editor.command.Reconnect;
import org.genwright.ui.editor.figure.FeedbackLine;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.NodePart;

/** Connects nodes and moves the ends of connections, where that is allowed. */
public final class ConnectPolicy extends GraphicalNodeEditPolicy {

	private NodePart part() {
		return (NodePart) getHost();
	}

	/** A connection begins at the port under the mouse, or at the first output. */
	@Override
	protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
		Point location = request.getLocation();
		Optional<PortFigure> port = location == null ? Optional.empty() : part().portAt(location);
		Command start = port.or(() -> part().record().ports().stream().filter(other -> other.kind() == Kind.OUTPUT).findFirst())
				.<Command>map(found -> new ConnectionStart(part(), found)).orElse(null);
		request.setStartCommand(start);
		return start;
	}

	@Override
	protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
		return candidate(request).map(found -> found.verdict() instanceof Verdict.Legal ? connect(request, found) : UnexecutableCommand.INSTANCE)
				.orElse(null);
	}

	private Command connect(CreateConnectionRequest request, ConnectionEnds.Candidate end) {
		ConnectionStart start = (ConnectionStart) request.getStartCommand();
		String fixed = start.part().elementId();
		Connect edit = start.port().kind() == Kind.OUTPUT ? new Connect(fixed, start.port().id(), end.node().getId(), end.port().id())
				: new Connect(end.node().getId(), end.port().id(), fixed, start.port().id());
		return part().context().session().command(Messages.Connect, Ports.plain(edit));
	}

	/** Returns where a new connection would end, with the verdict; empty if not at this node. */
	Optional<ConnectionEnds.Candidate> candidate(CreateConnectionRequest request) {
		if (!(request.getStartCommand() instanceof ConnectionStart start) || start.part() == part()) {
			return Optional.empty();
		}
		ConnectionAdvice advice = part().context().advice(start.part().frame().network());
		return new ConnectionEnds(advice, start.part().node(), start.port()).candidate(part(), request.getLocation());
	}

	@Override
	protected Command getReconnectSourceCommand(ReconnectRequest request) {
		return reconnect(request, Reconnect.End.SOURCE);
	}

	@Override
	protected Command getReconnectTargetCommand(ReconnectRequest request) {
		return reconnect(request, Reconnect.End.TARGET);
	}

	private Command reconnect(ReconnectRequest request, Reconnect.End end) {
		return candidate(request, end).map(found -> found.verdict() instanceof Verdict.Legal
				? part().context().session().command(Messages.Reconnect, new Reconnect(((ConnectionPart) request.getConnectionEditPart()).elementId(), end,
						part().elementId(), Ports.plain(found.port().id(), found.port().kind())))
				: UnexecutableCommand.INSTANCE).orElse(null);
	}

	/** Returns where the end of a connection would be moved, with the verdict; empty if not to this node. */
	Optional<ConnectionEnds.Candidate> candidate(ReconnectRequest request, Reconnect.End end) {
		return ReconnectTool.ends((ConnectionPart) request.getConnectionEditPart(), end).flatMap(ends -> ends.candidate(part(), request.getLocation()));
	}

	@Override
	protected Connection createDummyConnection(Request request) {
		return new FeedbackLine();
	}
}

package org.genwright.ui.editor.policy;

import java.util.List;
import java.util.Optional;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.ReconnectRequest;
import org.eclipse.gef.tools.ConnectionEndpointTracker;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.ui.editor.command.Reconnect;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.NodePart;

/** Drags an end of a connection to another port. */
final class ReconnectTool extends ConnectionEndpointTracker {

	private final ConnectionPart part;
	private final Reconnect.End end;
	private final LegalTargets targets = new LegalTargets();

	ReconnectTool(ConnectionPart part, Reconnect.End end) {
		super(part);
		this.part = part;
		this.end = end;
		setCommandName(end == Reconnect.End.SOURCE ? RequestConstants.REQ_RECONNECT_SOURCE : RequestConstants.REQ_RECONNECT_TARGET);
	}

	/** Returns the end of a connection that stays, and the question where the other may go. */
	static Optional<ConnectionEnds> ends(ConnectionPart part, Reconnect.End moved) {
		NodePart fixed = (NodePart) (moved == Reconnect.End.SOURCE ? part.getTarget() : part.getSource());
		ConnectionFigure line = part.record();
		String id = moved == Reconnect.End.SOURCE ? line.targetPort() : line.sourcePort();
		PortFigure.Kind kind = moved == Reconnect.End.SOURCE ? PortFigure.Kind.INPUT : PortFigure.Kind.OUTPUT;
		ConnectionAdvice advice = part.context().advice(part.frame().network()).without(part.connection());
		return fixed.record().ports().stream().filter(port -> port.kind() == kind && port.id().equals(id)).findFirst()
				.map(port -> new ConnectionEnds(advice, fixed.node(), port));
	}

	@Override
	protected boolean handleDragStarted() {
		ends(part, end).ifPresent(ends -> targets.show(part.frame(), ends));
		return super.handleDragStarted();
	}

	@Override
	protected boolean handleButtonUp(int button) {
		Optional<Verdict.Refused> refusal = isInState(STATE_DRAG_IN_PROGRESS) ? refusal() : Optional.empty();
		targets.hide();
		boolean handled = super.handleButtonUp(button);
		refusal.ifPresent(part.context().services()::refused);
		return handled;
	}

	private Optional<Verdict.Refused> refusal() {
		EditPart target = getTargetEditPart();
		if (target == null || !(target.getEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE) instanceof ConnectPolicy policy)) {
			return Optional.empty();
		}
		return policy.candidate((ReconnectRequest) getTargetRequest(), end).map(ConnectionEnds.Candidate::verdict)
				.filter(Verdict.Refused.class::isInstance).map(refused -> new Verdict.Refused(((Verdict.Refused) refused).reason(), List.of()));
	}

	@Override
	public void deactivate() {
		targets.hide();
		super.deactivate();
	}
}

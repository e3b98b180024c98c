package org.genwright.ui.editor.policy;

import java.util.Optional;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.ConnectionDragCreationTool;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.ui.editor.part.NodePart;

/** Draws a connection from a port, forwards from an output or backwards from an input. */
public final class ConnectTool extends ConnectionDragCreationTool {

	private final NodePart part;
	private final PortFigure port;
	private final LegalTargets targets = new LegalTargets();
	private boolean dragged;

	/** Creates a tool for a port under the mouse. */
	public ConnectTool(NodePart part, PortFigure port) {
		this.part = part;
		this.port = port;
		setFactory(new CreationFactory() {

			@Override
			public Object getNewObject() {
				return port;
			}

			@Override
			public Object getObjectType() {
				return port.kind();
			}
		});
	}

	@Override
	protected boolean handleDragStarted() {
		dragged = true;
		targets.show(part.frame(), new ConnectionEnds(part.context().advice(part.frame().network()), part.node(), port));
		boolean started = super.handleDragStarted();
		handleMove();
		return started;
	}

	/** The start of a connection is remembered, not run: it is all there is where the mouse never left the port. */
	@Override
	protected void executeCurrentCommand() {
		if (getCurrentCommand() instanceof ConnectionStart) {
			setCurrentCommand(null);
		} else {
			super.executeCurrentCommand();
		}
	}

	@Override
	protected boolean handleButtonUp(int button) {
		Optional<Verdict.Refused> refusal = dragged ? refusal() : Optional.empty();
		targets.hide();
		boolean handled = super.handleButtonUp(button);
		if (!dragged) {
			part.getViewer().select(part);
		}
		refusal.ifPresent(part.context().services()::refused);
		return handled;
	}

	private Optional<Verdict.Refused> refusal() {
		EditPart target = getTargetEditPart();
		if (target == null || !(target.getEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE) instanceof ConnectPolicy policy)) {
			return Optional.empty();
		}
		return policy.candidate((CreateConnectionRequest) getTargetRequest()).map(ConnectionEnds.Candidate::verdict)
				.filter(Verdict.Refused.class::isInstance).map(Verdict.Refused.class::cast);
	}

	@Override
	public void deactivate() {
		targets.hide();
		super.deactivate();
	}
}

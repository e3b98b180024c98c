package org.genwright.ui.editor.policy;

import org.eclipse.gef.commands.Command;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.ui.editor.part.NodePart;

/** Remembers where the drag of a new connection began. It is never run. */
public final class ConnectionStart extends Command {

	private final NodePart part;
	private final PortFigure port;

	ConnectionStart(NodePart part, PortFigure port) {
		super(Messages.Connect);
		this.part = part;
		this.port = port;
	}

	/** Returns the node. */
	public NodePart part() {
		return part;
	}

	/** Returns its port. */
	public PortFigure port() {
		return port;
	}

	@Override
	public void execute() {
		throw new UnsupportedOperationException("The start of a connection changes nothing.");
	}
}

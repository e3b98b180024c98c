package org.genwright.ui.editor.policy;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Point;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.part.NodePart;

/**
 * A port from which a connection is drawn, and the question where it may end.
 *
 * @param advice what may be connected
 * @param fixed  the node where the connection begins or, drawn backwards, ends
 * @param port   its port
 */
record ConnectionEnds(ConnectionAdvice advice, Node fixed, PortFigure port) {

	/**
	 * The other end.
	 *
	 * @param node    the node
	 * @param port    its port
	 * @param verdict whether the connection may be made
	 */
	record Candidate(Node node, PortFigure port, Verdict verdict) {
	}

	/** Returns the kind of the ports where it may end. */
	Kind wanted() {
		return port.kind() == Kind.OUTPUT ? Kind.INPUT : Kind.OUTPUT;
	}

	/** Returns the ports of a node where the connection may end. */
	List<PortFigure> legal(NodePart part) {
		return ports(part).stream().filter(other -> allows(part.node(), other)).toList();
	}

	/**
	 * Returns the port of a node that is meant: the one at the place, else the first where the connection may end, else the
	 * nearest; empty if the node has no such ports.
	 *
	 * @param location place in the viewer; may be null
	 */
	Optional<Candidate> candidate(NodePart part, Point location) {
		Optional<PortFigure> pointed = location == null ? Optional.empty() : part.portAt(location).filter(other -> other.kind() == wanted());
		return pointed.or(() -> legal(part).stream().findFirst()).or(() -> ports(part).stream().findFirst())
				.map(other -> new Candidate(part.node(), other, judge(part.node(), other)));
	}

	private List<PortFigure> ports(NodePart part) {
		return part.record().ports().stream().filter(other -> other.kind() == wanted()).toList();
	}

	private boolean allows(Node node, PortFigure other) {
		return port.kind() == Kind.OUTPUT ? advice.allows(fixed, port.id(), node, other.id()) : advice.allows(node, other.id(), fixed, port.id());
	}

	private Verdict judge(Node node, PortFigure other) {
		return port.kind() == Kind.OUTPUT ? advice.judge(fixed, port.id(), node, other.id()) : advice.judge(node, other.id(), fixed, port.id());
	}
}

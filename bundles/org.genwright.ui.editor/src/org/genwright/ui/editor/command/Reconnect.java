package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Moves an end of a connection to a port of another node of the same network. The connection loses its bend points.
 *
 * @param connection id of the connection
 * @param end        which end
 * @param node       id of the node
 * @param port       its port; blank if it has one only
 */
public record Reconnect(String connection, End end, String node, String port) implements ModelEdit {

	/** An end of a connection. */
	public enum End {
		/** Where values come from. */
		SOURCE,
		/** Where they go. */
		TARGET
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		ElementIndex index = new ElementIndex(architecture);
		index.connection(connection).ifPresent(found -> index.node(node).filter(next -> next.eContainer() == found.eContainer())
				.filter(next -> !isThere(found, next)).ifPresent(next -> move(found, next)));
	}

	private boolean isThere(Connection found, Node next) {
		return end == End.SOURCE ? found.getSource() == next && same(found.getSourcePort()) : found.getTarget() == next && same(found.getTargetPort());
	}

	private boolean same(String other) {
		return other == null ? Creation.port(port) == null : other.equals(Creation.port(port));
	}

	private void move(Connection found, Node next) {
		if (end == End.SOURCE) {
			found.setSource(next);
			found.setSourcePort(Creation.port(port));
		} else {
			found.setTarget(next);
			found.setTargetPort(Creation.port(port));
		}
		found.getBendPoints().clear();
	}
}

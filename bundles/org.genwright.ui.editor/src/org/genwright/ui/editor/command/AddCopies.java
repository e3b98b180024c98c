package org.genwright.ui.editor.command;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Adds copies of nodes and of the connections among them to a network, with new ids and names that are free there.
 *
 * @param network     id of the network
 * @param nodes       the originals, of this or any other model; read when the edit is applied
 * @param connections connections; those with both ends among the nodes are copied
 * @param distance    how far from the originals' places, relative to the frame, the copies stand
 */
public record AddCopies(String network, List<Node> nodes, List<Connection> connections, Point distance) implements ModelEdit {

	/** Copies the lists. */
	public AddCopies {
		nodes = List.copyOf(nodes);
		connections = List.copyOf(connections);
	}

	/** Returns the edit that duplicates nodes, each in its own network. */
	public static ModelEdit duplicate(Set<String> ids, Point distance) {
		return (architecture, generator) -> {
			for (Network network : List.copyOf(architecture.getNetworks())) {
				List<Node> chosen = network.getNodes().stream().filter(node -> ids.contains(node.getId())).toList();
				new AddCopies(network.getId(), chosen, network.getConnections(), distance).apply(architecture, generator);
			}
		};
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).network(network).ifPresent(target -> {
			Set<Node> originals = new HashSet<>(nodes);
			List<Connection> among = connections.stream()
					.filter(connection -> originals.contains(connection.getSource()) && originals.contains(connection.getTarget())).toList();
			Collection<EObject> copies = EcoreUtil.copyAll(Stream.<EObject>concat(nodes.stream(), among.stream()).toList());
			Ids.renew(copies, architecture, ids);
			Set<String> names = new HashSet<>();
			target.getNodes().forEach(node -> names.add(node.getName()));
			copies.forEach(copy -> add(copy, target, names));
		});
	}

	private void add(EObject copy, Network target, Set<String> names) {
		if (copy instanceof Node node) {
			node.setName(Creation.freeName(names, node.getName() == null ? "" : node.getName()));
			names.add(node.getName());
			node.setX(node.getX() + distance.x());
			node.setY(node.getY() + distance.y());
			target.getNodes().add(node);
		} else if (copy instanceof Connection connection) {
			connection.getBendPoints().forEach(bend -> {
				bend.setX(bend.getX() + distance.x());
				bend.setY(bend.getY() + distance.y());
			});
			target.getConnections().add(connection);
		}
	}
}

package org.genwright.ui.editor.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.ui.editor.clipboard.ModelFragment;
import org.genwright.ui.editor.clipboard.PasteEdit;

/**
 * Adds copies of nodes and of the connections among them, each in its own network, as pasting does: with new ids and free
 * names.
 *
 * @param nodes    ids of the nodes
 * @param distance how far from the originals the copies stand
 */
public record DuplicateNodes(Set<String> nodes, Point distance) implements ModelEdit {

	/** Copies the ids. */
	public DuplicateNodes {
		nodes = Set.copyOf(nodes);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		for (Network network : List.copyOf(architecture.getNetworks())) {
			List<Node> originals = network.getNodes().stream().filter(node -> nodes.contains(node.getId())).toList();
			Set<String> chosen = originals.stream().map(Node::getId).collect(Collectors.toSet());
			Point corner = new Point(originals.stream().mapToInt(Node::getX).min().orElse(0), originals.stream().mapToInt(Node::getY).min().orElse(0));
			ModelFragment.of(architecture, chosen).ifPresent(fragment -> new PasteEdit(fragment, Optional.of(network.getId()),
					Optional.of(corner.plus(distance.x(), distance.y()))).apply(architecture, ids));
		}
	}
}

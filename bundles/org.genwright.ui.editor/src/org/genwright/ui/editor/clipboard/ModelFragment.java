package org.genwright.ui.editor.clipboard;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Ids;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;

/**
 * A part of a model as it travels on a clipboard: whole networks, and nodes with the connections among them. As text it
 * is a model file that holds nothing else; loose nodes stand in networks of their own whose ids begin with
 * {@link #LOOSE}. So any model file is a fragment as well: of all its networks. What later format versions added travels
 * along.
 */
public final class ModelFragment {

	/** What the ids of networks that only hold loose nodes begin with. */
	static final String LOOSE = "clipboard.nodes.";

	private static final String ID = "clipboard";
	private static final String ROOT = ":Architecture";

	private final Architecture content;

	private ModelFragment(Architecture content) {
		this.content = content;
	}

	/**
	 * Copies elements out of a model.
	 *
	 * @param selected ids of networks and nodes; a node of a selected network goes with it, and connections go with both
	 *                 their ends
	 * @return empty if no network and no node is among them
	 */
	public static Optional<ModelFragment> of(Architecture architecture, Collection<String> selected) {
		Set<String> wanted = new LinkedHashSet<>(selected);
		Architecture copy = Architectures.copy(architecture);
		copy.getNetworks().removeIf(network -> !keep(network, wanted));
		if (copy.getNetworks().isEmpty()) {
			return Optional.empty();
		}
		copy.setDataset(null);
		List.of(copy.getSettings(), copy.getTraining(), copy.getSkeletonPositions(), copy.getContributors()).forEach(List::clear);
		copy.setNotes(null);
		copy.setId(ID);
		return Optional.of(new ModelFragment(copy));
	}

	/** Reduces a network to what is wanted of it, and tells whether anything is. */
	private static boolean keep(Network network, Set<String> wanted) {
		if (wanted.contains(network.getId())) {
			return true;
		}
		Set<Node> nodes = new LinkedHashSet<>(network.getNodes());
		nodes.removeIf(node -> !wanted.contains(node.getId()));
		network.getConnections().removeIf(connection -> !joins(connection, nodes));
		network.getNodes().retainAll(nodes);
		network.setId(LOOSE + network.getId());
		return !nodes.isEmpty();
	}

	private static boolean joins(Connection connection, Set<Node> nodes) {
		return nodes.contains(connection.getSource()) && nodes.contains(connection.getTarget());
	}

	/** Reads a fragment; empty if the text is none. */
	public static Optional<ModelFragment> parse(String text) {
		if (text == null || !text.contains(ROOT)) {
			return Optional.empty();
		}
		try {
			Architecture read = ArchitectureFile.read(text.strip().getBytes(StandardCharsets.UTF_8), ID);
			return read.getNetworks().isEmpty() ? Optional.empty() : Optional.of(new ModelFragment(read));
		} catch (ArchitectureFileException noFragment) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the fragment as text.
	 *
	 * @throws IllegalStateException if the model cannot be written to a file either
	 */
	public String text() {
		try {
			return new String(ArchitectureFile.toBytes(content), StandardCharsets.UTF_8);
		} catch (ArchitectureFileException unwritable) {
			throw new IllegalStateException(unwritable.getMessage(), unwritable);
		}
	}

	/** Returns an independent copy of what the fragment holds. */
	Architecture copy() {
		return Architectures.copy(content);
	}

	/** Tells whether there are nodes outside of whole networks. */
	public boolean hasLooseNodes() {
		return content.getNetworks().stream().anyMatch(ModelFragment::isLoose);
	}

	/** Tells whether a network of a fragment only holds loose nodes. */
	static boolean isLoose(Network network) {
		return network.getId().startsWith(LOOSE);
	}

	/** Returns the ids in the fragment. */
	Set<String> ids() {
		return Ids.of(content);
	}
}

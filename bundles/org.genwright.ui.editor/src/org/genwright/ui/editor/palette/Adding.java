package org.genwright.ui.editor.palette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ModelSession;

/** Adds entries of the palette. */
public final class Adding {

	private Adding() {
	}

	/**
	 * Adds an entry of the palette where it is meant, as one command, and selects it. Does nothing if the model has no
	 * network for a layer.
	 *
	 * @param source who selects
	 */
	public static void add(ModelSession session, PaletteEntry entry, Object source) {
		Optional<ModelEdit> edit = switch (entry) {
			case PaletteEntry.Layer(var type) -> new Appending(session, type).edit(session.selection().ids());
			case PaletteEntry.RoleNetwork(var role) -> Optional.of(NewNetwork.below(role,
					session.state().scene().frames().stream().map(FrameFigure::box).toList()));
		};
		edit.ifPresent(found -> {
			Set<String> before = new HashSet<>(ids(session.architecture()));
			session.run(Messages.bind(Messages.Adding_add, entry.label()), found);
			List<String> added = ids(session.architecture()).stream().filter(id -> !before.contains(id)).toList();
			added.stream().findFirst().ifPresent(id -> session.selection().select(List.of(id), source));
		});
	}

	/** Returns the ids of networks, then those of nodes. */
	private static List<String> ids(Architecture architecture) {
		List<String> ids = new ArrayList<>(architecture.getNetworks().stream().map(Network::getId).toList());
		architecture.getNetworks().forEach(network -> network.getNodes().stream().map(Node::getId).forEach(ids::add));
		return ids;
	}
}

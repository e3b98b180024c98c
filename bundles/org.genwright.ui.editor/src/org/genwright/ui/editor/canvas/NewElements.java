package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.model.architecture.Identified;
import org.genwright.ui.editor.session.ModelSession;

/** Finds out what a command added, to select it. */
public final class NewElements {

	private NewElements() {
	}

	/** Runs commands and returns the ids of networks, nodes and connections that were not there before. */
	public static List<String> of(ModelSession session, Runnable commands) {
		Set<String> before = new HashSet<>();
		all(session).forEach(before::add);
		commands.run();
		return all(session).filter(id -> !before.contains(id)).toList();
	}

	/** Runs commands and returns the ids of nodes that were not there before; if there are none, what is selected. */
	public static List<String> nodes(ModelSession session, Runnable commands) {
		List<String> added = of(session, commands);
		Set<String> nodes = new HashSet<>();
		session.state().scene().nodes().forEach(node -> nodes.add(node.id()));
		List<String> created = added.stream().filter(nodes::contains).toList();
		return created.isEmpty() ? new ArrayList<>(session.selection().ids()) : created;
	}

	private static Stream<String> all(ModelSession session) {
		return session.architecture().getNetworks().stream().flatMap(network -> Stream.of(Stream.of(network), network.getNodes().stream(),
				network.getConnections().stream()).flatMap(elements -> elements)).map(Identified::getId);
	}
}

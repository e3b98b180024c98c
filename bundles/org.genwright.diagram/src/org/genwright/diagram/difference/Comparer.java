package org.genwright.diagram.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.genwright.diagram.box.BoxBuilder;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.PreprocessingStep;

/** Compares two models element by element. */
final class Comparer {

	private final Architecture before;
	private final Architecture after;
	private final Map<String, String> pairs = new HashMap<>();
	private final List<Difference> differences = new ArrayList<>();

	Comparer(Architecture before, Architecture after) {
		this.before = before;
		this.after = after;
	}

	ModelComparison compare() {
		List<PropertyChange> model = ElementProperties.of(before, this::partner).changesTo(ElementProperties.of(after, UnaryOperator.identity()));
		if (!model.isEmpty()) {
			differences.add(new Difference(Difference.Kind.CHANGED, ElementKind.MODEL, Optional.ofNullable(before.getId()),
					Optional.ofNullable(after.getId()), Optional.empty(), 0, "Model", model));
		}
		record(new Matching<>(steps(before), steps(after)).byId().by(PreprocessingStep::getType), ElementKind.STEP, Optional.empty());
		Matching<Network> networks = new Matching<>(before.getNetworks(), after.getNetworks()).byId().by(Network::getRole).byPosition();
		record(networks, ElementKind.NETWORK, Optional.empty());
		networks.pairs().forEach((first, second) -> compare(first.getNodes(), second.getNodes(), first.getConnections(), second.getConnections(),
				second));
		networks.removed().forEach(gone -> compare(gone.getNodes(), List.of(), gone.getConnections(), List.of(), gone));
		networks.added().forEach(fresh -> compare(List.of(), fresh.getNodes(), List.of(), fresh.getConnections(), fresh));
		return new ModelComparison(differences, pairs);
	}

	private static List<PreprocessingStep> steps(Architecture architecture) {
		return architecture.getDataset() == null ? List.of() : architecture.getDataset().getSteps();
	}

	private void compare(List<Node> nodesBefore, List<Node> nodesAfter, List<Connection> connectionsBefore, List<Connection> connectionsAfter,
			Network container) {
		Optional<String> id = Optional.of(container.getId());
		record(new Matching<>(nodesBefore, nodesAfter).byId().by(node -> pair(node.getType(), node.getName())).by(Node::getType),
				ElementKind.NODE, id);
		record(new Matching<>(connectionsBefore, connectionsAfter).byId().by(connection -> ends(connection, this::partner),
				connection -> ends(connection, UnaryOperator.identity())), ElementKind.CONNECTION, id);
	}

	private static List<Object> pair(String first, String second) {
		return List.of(Optional.ofNullable(first), Optional.ofNullable(second));
	}

	private static List<Object> ends(Connection connection, UnaryOperator<String> partner) {
		return List.of(partner.apply(connection.getSource().getId()), BoxBuilder.outputOf(connection),
				partner.apply(connection.getTarget().getId()), BoxBuilder.inputOf(connection));
	}

	/** The id that an element of the first model has in the second; its own if it has no partner there. */
	private String partner(String id) {
		return pairs.getOrDefault(id, id);
	}

	private <E extends Identified> void record(Matching<E> matching, ElementKind kind, Optional<String> container) {
		matching.pairs().forEach((first, second) -> pairs.put(first.getId(), second.getId()));
		List<E> paired = List.copyOf(matching.pairs().keySet());
		BitSet moved = ListOrder.moved(matching.before().stream().filter(matching.pairs()::containsKey)
				.mapToInt(element -> matching.after().indexOf(matching.pairs().get(element))).toArray());
		List<E> inOrder = matching.before().stream().filter(paired::contains).toList();
		matching.removed().forEach(gone -> differences.add(new Difference(Difference.Kind.REMOVED, kind, Optional.of(gone.getId()),
				Optional.empty(), container, matching.before().indexOf(gone), where(gone),
				ElementProperties.of(gone, this::partner).changesTo(ElementProperties.none()))));
		for (int i = 0; i < inOrder.size(); i++) {
			changed(matching, inOrder.get(i), moved.get(i) ? Move.MOVED : Move.STAYED, kind, container);
		}
		matching.added().forEach(fresh -> differences.add(new Difference(Difference.Kind.ADDED, kind, Optional.empty(),
				Optional.of(fresh.getId()), container, matching.after().indexOf(fresh), where(fresh),
				ElementProperties.none().changesTo(ElementProperties.of(fresh, UnaryOperator.identity())))));
	}

	private enum Move {
		STAYED, MOVED
	}

	private <E extends Identified> void changed(Matching<E> matching, E first, Move move, ElementKind kind, Optional<String> container) {
		E second = matching.pairs().get(first);
		ElementProperties now = ElementProperties.of(second, UnaryOperator.identity());
		List<PropertyChange> changes = new ArrayList<>(ElementProperties.of(first, this::partner).changesTo(now));
		int position = matching.after().indexOf(second);
		if (move == Move.MOVED) {
			changes.add(new PropertyChange(PropertyChange.POSITION, Optional.of(String.valueOf(matching.before().indexOf(first))),
					Optional.of(String.valueOf(position)), Weight.CONTENT));
		}
		if (!changes.isEmpty()) {
			differences.add(new Difference(Difference.Kind.CHANGED, kind, Optional.of(first.getId()), Optional.of(second.getId()), container,
					position, where(second), changes));
		}
	}

	private static String where(Identified element) {
		return switch (element) {
			case Network network -> name(network);
			case Node node -> name((Network) node.eContainer()) + " / " + name(node);
			case Connection connection -> name((Network) connection.eContainer()) + " / " + name(connection.getSource()) + " → "
					+ name(connection.getTarget());
			case PreprocessingStep step -> "step " + step.getType();
			default -> element.getId();
		};
	}

	private static String name(Network network) {
		return network.getRole() == null ? network.getId() : network.getRole();
	}

	private static String name(Node node) {
		return node.getName() == null ? node.getId() : node.getName();
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.layer.Port;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Node;

/** Connects an input that lacks its connection: with what feeds nothing yet, then with the nearest layers before it. */
final class MissingInputRemedy implements Remedy {

	private static final int MOST = 6;

	@Override
	public Set<String> codes() {
		return Set.of("input-missing");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		return view.isEmpty() ? List.of() : propose(node.get(), view.get(), advice(scope, view.get()));
	}

	static ConnectionAdvice advice(Scope scope, NetworkView view) {
		int index = scope.architecture().getNetworks().indexOf(view.network());
		return ConnectionAdvice.of(view.network(), scope.report().networks().networks().get(index), view.role(), view.types());
	}

	private static List<Fix> propose(Node node, NetworkView view, ConnectionAdvice advice) {
		List<Fix> direct = new ArrayList<>();
		List<Fix> adapted = new ArrayList<>();
		Links links = new Links(view, advice);
		for (Node source : sources(node, view)) {
			for (OpenInput open : OpenInput.of(view, node)) {
				for (Port output : view.outputs(source)) {
					List<Fix> found = links.between(source, output, node, open.port());
					boolean legal = found.stream().anyMatch(fix -> fix.edit() instanceof Connect);
					(legal ? direct : adapted).addAll(found.stream().limit(2).toList());
				}
			}
		}
		return Stream.concat(direct.stream().limit(MOST), adapted.stream().limit(MOST)).toList();
	}

	/** Returns the other nodes that do not follow from it, those that feed nothing first, then the nearest in the file. */
	private static List<Node> sources(Node node, NetworkView view) {
		List<Node> nodes = view.network().getNodes();
		int place = nodes.indexOf(node);
		return nodes.stream().filter(other -> other != node && !view.outputs(other).isEmpty())
				.sorted(Comparator.<Node, Boolean>comparing(other -> !view.outgoing(other).isEmpty())
						.thenComparing(other -> nodes.indexOf(other) > place)
						.thenComparing(other -> Math.abs(nodes.indexOf(other) - place)))
				.limit(MOST * 2).toList();
	}
}

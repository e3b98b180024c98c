package org.genwright.core.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Node;

/** Connects a layer that no output depends on: with the nearest layer that lacks an input, or one that joins inputs. */
final class DanglingOutputRemedy implements Remedy {

	private static final int MOST = 3;
	private final boolean joins;

	private DanglingOutputRemedy(boolean joins) {
		this.joins = joins;
	}

	/** Returns the remedy that connects with inputs that lack their connection; an input of the network with joints, too. */
	static DanglingOutputRemedy toOpenInputs() {
		return new DanglingOutputRemedy(false);
	}

	/** Returns the remedy that connects with inputs that join several connections. */
	static DanglingOutputRemedy toJoints() {
		return new DanglingOutputRemedy(true);
	}

	@Override
	public Set<String> codes() {
		return Set.of("unused-node");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		if (view.isEmpty()) {
			return List.of();
		}
		Links links = new Links(view.get(), MissingInputRemedy.advice(scope, view.get()));
		return targets(node.get(), view.get()).stream().flatMap(target -> view.get().outputs(node.get()).stream()
				.flatMap(output -> links.between(node.get(), output, target.node(), target.port()).stream().limit(1))).limit(MOST).toList();
	}

	private List<OpenInput> targets(Node node, NetworkView view) {
		List<Node> nodes = view.network().getNodes();
		int place = nodes.indexOf(node);
		boolean input = InputLayer.ID.equals(node.getType());
		List<OpenInput> joints = joins || input ? nodes.stream().flatMap(target -> view.inputs(target).stream()
				.filter(port -> port.arity() == Port.Arity.MANY && !view.incoming(target).isEmpty())
				.map(port -> new OpenInput(target, port))).toList() : List.of();
		List<OpenInput> targets = joins ? joints : Stream.concat(OpenInput.of(view).stream(), joints.stream()).toList();
		return targets.stream().filter(target -> target.node() != node)
				.sorted(Comparator.<OpenInput, Boolean>comparing(target -> nodes.indexOf(target.node()) < place)
						.thenComparing(target -> Math.abs(nodes.indexOf(target.node()) - place))).toList();
	}
}

package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.OutputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Inserts layers that make a shape fit: before an input that refuses it, or before an output of the network. */
final class AdapterRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("layer-shape", "role-output");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		if (view.isEmpty()) {
			return List.of();
		}
		List<Connection> connections = problem.code().equals("layer-shape") ? view.get().incoming(node.get())
				: view.get().outgoing(node.get()).stream().filter(found -> OutputLayer.ID.equals(found.getTarget().getType())).toList();
		return connections.stream().flatMap(connection -> before(connection, view.get()).stream()).toList();
	}

	private static List<Fix> before(Connection connection, NetworkView view) {
		Optional<TensorShape> shape = view.shape(connection);
		Optional<Port> port = NetworkView.resolve(connection.getTargetPort(), view.inputs(connection.getTarget()));
		if (shape.isEmpty() || port.isEmpty()) {
			return List.of();
		}
		ShapeRule rule = new ShapeRule(view);
		ShapeRule.Entry entry = new ShapeRule.Entry(connection.getTarget(), port.get(), Optional.of(connection));
		Adapters adapters = new Adapters(view.types());
		return adapters.between(shape.get(), rule.goals(entry), fit -> rule.fault(entry, fit).isEmpty()).stream()
				.map(chain -> new Fix("Insert " + adapters.describe(chain) + " before " + Elements.quoted(connection.getTarget()),
						new InsertNodes(Elements.text(connection.getId()), Elements.text(connection.getSource().getId()), chain)))
				.toList();
	}
}

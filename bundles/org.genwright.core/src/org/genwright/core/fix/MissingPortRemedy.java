package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** Adds the input and output layers that a role asks for, connected where something fits. */
final class MissingPortRemedy implements Remedy {

	private static final int MOST = 6;

	@Override
	public Set<String> codes() {
		return Set.of("role-port");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Network> network = Elements.network(scope.architecture(), problem.elementId())
				.filter(found -> scope.role(found).isPresent());
		if (network.isEmpty()) {
			return List.of();
		}
		NetworkView view = scope.view(network.get());
		List<Fix> fixes = new ArrayList<>();
		Role role = scope.role(network.get()).orElseThrow();
		missing(network.get(), InputLayer.ID, role.inputs()).forEach(port -> fixes.addAll(inputs(view, port)));
		missing(network.get(), OutputLayer.ID, role.outputs()).forEach(port -> fixes.addAll(outputs(view, port)));
		return fixes;
	}

	private static List<RolePort> missing(Network network, String type, List<RolePort> ports) {
		List<String> there = network.getNodes().stream().filter(node -> type.equals(node.getType())).map(RolePort::idOf).toList();
		return ports.stream().filter(port -> port.presence() == RolePort.Presence.REQUIRED && !there.contains(port.id())).toList();
	}

	/** Feeds the layers that lack an input; or leaves the new layer to be connected by hand. */
	private static List<Fix> inputs(NetworkView view, RolePort port) {
		Adapters adapters = new Adapters(view.types());
		ShapeRule rule = new ShapeRule(view);
		List<Fix> fixes = new ArrayList<>();
		for (OpenInput open : OpenInput.of(view)) {
			ShapeRule.Entry entry = new ShapeRule.Entry(open.node(), open.port(), Optional.empty());
			List<List<NewNode>> chains = port.shape().filter(shape -> rule.fault(entry, shape).isPresent())
					.map(shape -> adapters.between(shape, rule.goals(entry), fit -> rule.fault(entry, fit).isEmpty()))
					.orElse(List.of(List.of()));
			chains.stream().limit(1).forEach(chain -> fixes.add(fix(view, InputLayer.ID, port, Optional.of(
					new AddPort.Link(Elements.text(open.node().getId()), open.name(view), chain)))));
		}
		fixes.add(fix(view, InputLayer.ID, port, Optional.empty()));
		return fixes.stream().limit(MOST).toList();
	}

	/** Is fed by what feeds nothing yet, or beside another output, or by the last layer. */
	private static List<Fix> outputs(NetworkView view, RolePort port) {
		Adapters adapters = new Adapters(view.types());
		List<Fix> fixes = new ArrayList<>();
		for (Node source : sources(view)) {
			String output = view.outputs(source).getFirst().id();
			Optional<TensorShape> shape = view.shape(source, output);
			int wanted = port.shape().map(TensorShape::elements).orElse(0);
			boolean fits = shape.isEmpty() || wanted == 0 || shape.get().elements() == wanted;
			List<List<NewNode>> chains = fits && view.outgoing(source).isEmpty() ? List.of(List.of())
					: adapters.between(shape.orElse(TensorShape.of(1)), port.shape().stream().toList(), fit -> fit.elements() == wanted);
			chains.stream().limit(1).forEach(chain -> fixes.add(fix(view, OutputLayer.ID, port,
					Optional.of(new AddPort.Link(Elements.text(source.getId()), view.outputs(source).size() == 1 ? "" : output, chain)))));
		}
		fixes.add(fix(view, OutputLayer.ID, port, Optional.empty()));
		return fixes.stream().limit(MOST).toList();
	}

	private static Fix fix(NetworkView view, String type, RolePort port, Optional<AddPort.Link> link) {
		String name = view.types().find(type).map(found -> found.name()).orElse(type);
		String with = link.map(found -> view.network().getNodes().stream().filter(node -> found.nodeId().equals(node.getId()))
				.findFirst().map(node -> (type.equals(InputLayer.ID) ? " before " : " after ") + Elements.quoted(node)).orElse("")).orElse("");
		return new Fix("Add the " + name + " layer '" + port.id() + "'" + with,
				new AddPort(Elements.text(view.network().getId()), type, port.id(), link));
	}

	private static List<Node> sources(NetworkView view) {
		List<Node> nodes = view.network().getNodes().stream().filter(node -> !view.outputs(node).isEmpty()).toList();
		List<Node> sources = new ArrayList<>(nodes.stream().filter(node -> view.outgoing(node).isEmpty()).toList().reversed());
		view.network().getNodes().stream().filter(node -> OutputLayer.ID.equals(node.getType()))
				.flatMap(output -> view.incoming(output).stream()).map(Connection::getSource)
				.flatMap(last -> view.incoming(last).stream()).map(Connection::getSource).forEach(sources::add);
		sources.addAll(nodes.reversed());
		return sources.stream().filter(node -> !view.outputs(node).isEmpty()).distinct().limit(MOST).toList();
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.genwright.core.layer.Port;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;

/** Corrects the port at an end of a connection. */
final class PortNameRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unknown-port");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Connection> connection = Elements.connection(scope.architecture(), problem.elementId());
		Optional<NetworkView> view = connection.flatMap(found -> Optional.ofNullable(found.getTarget())).flatMap(scope::view);
		if (view.isEmpty() || connection.get().getSource() == null) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		String source = Elements.text(connection.get().getSourcePort());
		named(source, view.get().outputs(connection.get().getSource())).forEach(port -> fixes.add(new Fix("Connect it to the output '"
				+ port + "'", edit(problem.elementId(), found -> found.setSourcePort(port)))));
		String target = Elements.text(connection.get().getTargetPort());
		named(target, view.get().inputs(connection.get().getTarget())).forEach(port -> fixes.add(new Fix("Connect it to the input '"
				+ port + "'", edit(problem.elementId(), found -> found.setTargetPort(port)))));
		return fixes;
	}

	/** Returns the ports, the nearest name first; none if the connection names one of them. */
	private static List<String> named(String name, List<Port> ports) {
		return NetworkView.resolve(name, ports).isPresent() ? List.of()
				: ports.stream().map(Port::id).sorted(Comparator.comparingInt(id -> NearestName.distance(name, id))).toList();
	}

	private static ModelEdit edit(String id, Consumer<Connection> change) {
		return (architecture, _) -> Elements.connection(architecture, id).ifPresent(change);
	}
}

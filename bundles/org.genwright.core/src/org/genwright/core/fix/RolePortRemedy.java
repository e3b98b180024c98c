package org.genwright.core.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Lets an input or output layer stand for a port of the role that none stands for: the nearest name first. */
final class RolePortRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("role-port");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<Role> role = node.flatMap(Elements::networkOf).flatMap(scope::role);
		if (role.isEmpty()) {
			return List.of();
		}
		boolean input = InputLayer.ID.equals(node.get().getType());
		Network network = Elements.networkOf(node.get()).orElseThrow();
		List<String> taken = network.getNodes().stream().filter(other -> other != node.get() && Elements.text(node.get().getType())
				.equals(other.getType())).map(RolePort::idOf).toList();
		return (input ? role.get().inputs() : role.get().outputs()).stream().map(RolePort::id).filter(id -> !taken.contains(id))
				.sorted(Comparator.comparingInt(id -> NearestName.distance(RolePort.idOf(node.get()), id)))
				.map(id -> standFor(node.get(), network, id)).toList();
	}

	/** Renames the layer if its name tells the port and the new name is free; sets the port otherwise. */
	private static Fix standFor(Node node, Network network, String port) {
		String id = Elements.text(node.getId());
		boolean set = Settings.get(node.getSettings(), InputLayer.PORT.id()).filter(name -> !name.isBlank()).isPresent();
		boolean taken = network.getNodes().stream().anyMatch(other -> other != node && port.equals(other.getName()));
		return set || taken ? new Fix("Set port to " + port, new SetSetting(id, InputLayer.PORT.id(), port))
				: new Fix("Rename " + Elements.quoted(node) + " to '" + port + "'", NameRemedy.rename(id, port));
	}
}

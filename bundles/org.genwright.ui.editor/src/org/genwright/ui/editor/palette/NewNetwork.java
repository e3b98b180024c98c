package org.genwright.ui.editor.palette;

import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.network.RolePort.Presence;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Adds a network for a role, with an input or output layer for every port that the role requires. Does nothing where the
 * role has a network.
 *
 * @param role   its contract
 * @param origin where the frame goes
 */
public record NewNetwork(Role role, Point origin) implements ModelEdit {

	private static final int DISTANCE = 40;
	private static final int LENGTH = 480;
	private static final int WIDTH = 100;
	private static final Point FIRST = new Point(100, 60);

	/** Makes the edit that adds the network below everything else. */
	public static NewNetwork below(Role role, List<Box> frames) {
		Optional<Box> all = Box.around(frames);
		return new NewNetwork(role, all.map(box -> new Point(box.x(), box.bottom() + DISTANCE)).orElseGet(() -> new Point(0, 0)));
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (architecture.getNetworks().stream().anyMatch(network -> role.id().equals(network.getRole()))) {
			return;
		}
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId(ids.next("network", Ids.of(architecture)::contains));
		network.setRole(role.id());
		network.setX(origin.x());
		network.setY(origin.y());
		boolean down = architecture.getLayoutDirection() == LayoutDirection.DOWN;
		add(network, role.inputs(), InputLayer.ID, 0, down);
		add(network, role.outputs(), OutputLayer.ID, down ? LENGTH / 2 : LENGTH, down);
		architecture.getNetworks().add(network);
		Ids.assignMissing(architecture, ids);
	}

	private static void add(Network network, List<RolePort> ports, String type, int along, boolean down) {
		int across = 0;
		for (RolePort port : ports) {
			if (port.presence() == Presence.REQUIRED) {
				Node node = ArchitectureFactory.eINSTANCE.createNode();
				node.setName(port.id());
				node.setType(type);
				node.setX(FIRST.x() + (down ? across : along));
				node.setY(FIRST.y() + (down ? along : across));
				network.getNodes().add(node);
				across += down ? 2 * WIDTH : WIDTH;
			}
		}
	}
}

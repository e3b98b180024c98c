package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * What remedies look at.
 *
 * @param architecture the model
 * @param report       what the validator says of it
 * @param families     the installed families and layer types
 * @param datasets     the installed catalogue
 */
record Scope(Architecture architecture, Validator.Report report, Families families, Datasets datasets) {

	LayerTypes types() {
		return families.layers();
	}

	/** Returns the node that a problem is about. */
	Optional<Node> node(Problem problem) {
		return Elements.node(architecture, problem.elementId());
	}

	/** Returns the role that a network plays. */
	Optional<Role> role(Network network) {
		return report.roles().stream().filter(role -> role.id().equals(network.getRole())).findFirst();
	}

	/** Returns the roles that no network plays. */
	List<Role> vacantRoles() {
		return report.roles().stream()
				.filter(role -> architecture.getNetworks().stream().noneMatch(network -> role.id().equals(network.getRole()))).toList();
	}

	/** Returns a network with what is known of it. */
	NetworkView view(Network network) {
		int index = architecture.getNetworks().indexOf(network);
		NetworkFigures figures = report.networks().networks().get(index);
		return new NetworkView(network, figures, role(network), types(), Optional.empty());
	}

	/** Returns the network of a node with what is known of it. */
	Optional<NetworkView> view(Node node) {
		return Elements.networkOf(node).filter(network -> architecture.getNetworks().contains(network)).map(this::view);
	}

	/** Returns what the model says of its data. */
	Optional<DatasetReference> dataset() {
		return Optional.ofNullable(architecture.getDataset());
	}

	/** Returns the catalogue entry of the model's data, if it is one. */
	Optional<DatasetProvider> provider() {
		return dataset().flatMap(data -> datasets.provider(Elements.text(data.getSource())));
	}
}

package org.genwright.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Architectures;
import org.junit.jupiter.api.Test;

class ModelNetworksTest {

	private static final Role ENCODER = role("encoder");
	private static final Role DECODER = role("decoder");

	private static Role role(String id) {
		return new Role(id, id, "Does its part.", List.of(new RolePort("x", "x", TensorShape.of(4))),
				List.of(new RolePort("y", "y", TensorShape.of(2))));
	}

	private static Network network(String role) {
		return new Drawing(role).node("x", "input").node("d", "dense", "units", "2").node("y", "output").connect("x", "d", "y")
				.network();
	}

	private static ModelNetworks of(List<Role> roles, Network... networks) {
		var architecture = Architectures.create("root", "Model", "toy");
		architecture.getNetworks().addAll(List.of(networks));
		return ModelNetworks.of(architecture, roles, LayerTypes.standard());
	}

	private static List<String> messages(ModelNetworks networks) {
		return networks.problems().stream().map(Problem::message).toList();
	}

	@Test
	void rightNetworksAreCounted() {
		ModelNetworks networks = of(List.of(ENCODER, DECODER), network("encoder"), network("decoder"));
		assertEquals(List.of(), networks.problems());
		assertEquals(20, networks.parameters());
		assertEquals(10, networks.network("decoder").orElseThrow().parameters());
	}

	@Test
	void missingNetworkIsNamed() {
		ModelNetworks networks = of(List.of(ENCODER, DECODER), network("encoder"));
		assertEquals(List.of("Networks of the model: expected a network with the role 'decoder', found none."
				+ " Add one: Does its part."), messages(networks));
		assertEquals("root", networks.problems().getFirst().elementId());
	}

	@Test
	void unknownRoleSuggestsTheNearest() {
		ModelNetworks networks = of(List.of(ENCODER, DECODER), network("encoder"), network("decoder"), network("encodr"));
		assertEquals(List.of("Network 'encodr': expected as role one of 'encoder', 'decoder', found 'encodr'."
				+ " Did you mean 'encoder'? Correct the role, or delete the network."), messages(networks));
		assertEquals("network-encodr", networks.problems().getFirst().elementId());
	}

	@Test
	void networkOfAFamilyWithoutRolesIsRefused() {
		assertEquals(List.of("Network 'encoder': expected no network, since the family has none, found one. Delete it."),
				messages(of(List.of(), network("encoder"))));
	}

	@Test
	void secondNetworkOfARoleIsRefused() {
		assertEquals(List.of("encoder: expected one network of this role, found another."
				+ " Delete one of them, or give it another role."),
				messages(of(List.of(ENCODER), network("encoder"), network("encoder"))));
	}

	@Test
	void problemsOfNetworksAreAmongThem() {
		Network wrong = new Drawing("encoder").node("x", "input").node("y", "output").connect("x", "y").network();
		assertTrue(messages(of(List.of(ENCODER), wrong)).contains("encoder / x: expected [N, 2] for the output 'y',"
				+ " found [N, 4]. Insert a Dense layer with 2 units after it."));
	}
}

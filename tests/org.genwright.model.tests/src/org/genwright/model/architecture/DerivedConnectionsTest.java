package org.genwright.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Models;
import org.junit.jupiter.api.Test;

class DerivedConnectionsTest {
	private final Network network = Models.network(Architectures.create("model", "Model", "family"), "encoder", 3);
	private final Node first = network.getNodes().getFirst();
	private final Node middle = network.getNodes().get(1);
	private final Connection into = network.getConnections().getFirst();
	private final Connection out = network.getConnections().get(1);

	@Test
	void listsFollowTheConnectionsOfTheNetwork() {
		assertEquals(List.of(into), middle.getIncoming());
		assertEquals(List.of(out), middle.getOutgoing());
		Connection skip = Models.connect(network, "skip", 0, 1);
		assertEquals(List.of(into, skip), middle.getIncoming());
		assertEquals(List.of(into, skip), first.getOutgoing());
		into.setTarget(first);
		assertEquals(List.of(skip), middle.getIncoming());
		assertEquals(List.of(into), first.getIncoming());
		network.getConnections().clear();
		assertEquals(List.of(), first.getOutgoing());
	}

	@Test
	void nodeOutsideANetworkHasNone() {
		network.getNodes().remove(middle);
		assertEquals(List.of(), middle.getIncoming());
		assertEquals(List.of(), middle.getOutgoing());
	}

	@Test
	void listsCannotBeChanged() {
		assertThrows(UnsupportedOperationException.class, () -> middle.getIncoming().clear());
	}

	@Test
	void reflectionSeesTheSameLists() {
		assertEquals(List.of(into), middle.eGet(ArchitecturePackage.Literals.NODE__INCOMING));
		assertEquals(List.of(into), first.eGet(ArchitecturePackage.Literals.NODE__OUTGOING));
	}
}

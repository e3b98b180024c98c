package org.genwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.junit.jupiter.api.Test;

class ArchitecturesTest {
	@Test
	void newArchitectureSaysItsFormat() {
		assertEquals(1, Architectures.create("a", "A", "f").getFormatVersion());
	}

	@Test
	void copyIsEqualAndIndependent() {
		Architecture original = Models.complete();
		Architecture copy = Architectures.copy(original);
		assertTrue(EcoreUtil.equals(original, copy));
		Network network = copy.getNetworks().getFirst();
		assertSame(network.getNodes().getFirst(), network.getConnections().getFirst().getSource());
		assertNotSame(original.getNetworks().getFirst(), network);
		network.getNodes().getFirst().setName("other");
		assertEquals("dense1", original.getNetworks().getFirst().getNodes().getFirst().getName());
	}
}

package org.genwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
	private final Architecture architecture = Architectures.create("model", "Model", "family");
	private final Network network = Models.network(architecture, "encoder", 3);

	@Test
	void countingSkipsTakenIdsAndNeverRepeats() {
		IdGenerator generator = IdGenerator.counting();
		assertEquals("node-1", generator.next("node", "node-2"::equals));
		assertEquals("node-3", generator.next("node", "node-2"::equals));
		assertEquals("node-4", generator.next("node", id -> false));
		assertEquals("edge-1", generator.next("edge", id -> false));
	}

	@Test
	void tokensAreDrawnUntilOneIsFree() {
		Iterator<String> tokens = List.of("a", "b", "c").iterator();
		assertEquals("node-c", IdGenerator.from(tokens::next).next("node", Set.of("node-a", "node-b")::contains));
	}

	@Test
	void tokensThatNeverChangeAreRefused() {
		IllegalStateException e = assertThrows(IllegalStateException.class,
				() -> IdGenerator.from(() -> "x").next("node", id -> true));
		assertEquals("Expected unique tokens, found ten in a row that were taken.", e.getMessage());
	}

	@Test
	void assignMissingKeepsExistingIds() {
		network.getNodes().get(1).setId(null);
		network.getConnections().getFirst().setId(null);
		Ids.assignMissing(architecture, IdGenerator.counting());
		assertEquals(List.of("encoder-1", "node-1", "encoder-3"), network.getNodes().stream().map(Node::getId).toList());
		assertEquals(List.of("connection-1", "encoder-edge-2"),
				network.getConnections().stream().map(Connection::getId).toList());
	}

	@Test
	void renewedCopyHasFreeIdsAndInnerReferences() {
		Network copy = EcoreUtil.copy(network);
		Ids.renew(List.of(copy), architecture, IdGenerator.counting());
		assertEquals(List.of("node-1", "node-2", "node-3"), copy.getNodes().stream().map(Node::getId).toList());
		assertEquals("network-1", copy.getId());
		assertSame(copy.getNodes().getFirst(), copy.getConnections().getFirst().getSource());
		assertEquals("encoder-1", network.getNodes().getFirst().getId());
	}

	@Test
	void findsElementsById() {
		assertSame(network.getNodes().get(2), Ids.find(architecture, "encoder-3").orElseThrow());
		assertEquals(Optional.empty(), Ids.find(architecture, "decoder"));
		assertEquals(Set.of("model", "encoder", "encoder-1", "encoder-2", "encoder-3", "encoder-edge-1", "encoder-edge-2"),
				Ids.of(architecture));
	}

	@ParameterizedTest
	@CsvSource({ "node-1, true", "_a.b, true", "'', false", "1a, false", "a b, false", "a#b, false", "é, false" })
	void wellFormedIdsCanStandInReferences(String id, boolean wellFormed) {
		assertEquals(wellFormed, Ids.isWellFormed(id));
	}
}

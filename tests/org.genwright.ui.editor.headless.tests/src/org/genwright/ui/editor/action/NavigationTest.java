package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.diagram.geometry.Flow;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.action.Navigation.Way;
import org.genwright.ui.editor.palette.SampleModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the keys lead on the canvas. */
class NavigationTest {

	private final Architecture model = SampleModel.architecture();

	private Navigation navigation() {
		return new Navigation(model, SampleModel.session(model).state().scene());
	}

	@Test
	void tabLeadsToEveryFrameAndItsNodesInTheOrderOfDataFlow() {
		assertEquals(List.of("enc", "x", "flat", "d1", "mu", "odd", "dec", "z", "e1", "logits"), navigation().order());
	}

	@Test
	void tabGoesRoundTheEnds() {
		assertEquals(Optional.of("enc"), navigation().step(Optional.of("logits"), 1));
		assertEquals(Optional.of("logits"), navigation().step(Optional.of("enc"), -1));
		assertEquals(Optional.of("enc"), navigation().step(Optional.empty(), 1));
		assertEquals(Optional.of("logits"), navigation().step(Optional.empty(), -1));
	}

	@Test
	void tabGoesOnFromTheSourceOfAConnection() {
		assertEquals(Optional.of("d1"), navigation().step(Optional.of("c2"), 1));
	}

	@ParameterizedTest
	@CsvSource({"x, FORWARD, flat", "flat, FORWARD, d1", "d1, BACK, flat", "mu, BACK, d1", "x, BACK, enc", "enc, FORWARD, x", "enc, BEYOND, dec",
			"dec, BEFORE, enc", "d1, BEYOND, odd", "odd, BEFORE, d1", "c2, FORWARD, d1", "c2, BACK, flat"})
	void arrowsLeadAlongConnections(String from, Way way, String to) {
		assertEquals(Optional.of(to), navigation().next(Optional.of(from), way));
	}

	@Test
	void whereNothingLiesTheWayLeadsNowhere() {
		assertEquals(Optional.empty(), navigation().next(Optional.of("mu"), Way.FORWARD));
		assertEquals(Optional.empty(), navigation().next(Optional.of("enc"), Way.BEFORE));
	}

	@Test
	void connectionsOfANodeComeOneAfterTheOtherOutputsFirst() {
		Navigation navigation = navigation();
		assertEquals(Optional.of("c2"), navigation.connectionStep(Optional.of("flat"), 1));
		assertEquals(Optional.of("c4"), navigation.connectionStep(Optional.of("c2"), 1));
		assertEquals(Optional.of("c1"), navigation.connectionStep(Optional.of("c4"), 1));
		assertEquals(Optional.of("c2"), navigation.connectionStep(Optional.of("c4"), -1));
	}

	@Test
	void homeAndEndLeadToTheEndsOfTheNetwork() {
		assertEquals(Optional.of("x"), navigation().end(Optional.of("d1"), Way.BACK));
		assertEquals(Optional.of("logits"), navigation().end(Optional.of("z"), Way.FORWARD));
		assertEquals(Optional.of("x"), navigation().end(Optional.empty(), Way.BACK));
	}

	@Test
	void theNodesOfACollapsedFrameAreLeftOut() {
		model.getNetworks().getFirst().setCollapsed(true);
		assertEquals(List.of("enc", "dec", "z", "e1", "logits"), navigation().order());
		assertEquals(Optional.empty(), navigation().end(Optional.of("enc"), Way.BACK));
	}

	@Test
	void aCycleIsWalkedOnceAndEveryNodeOfItFound() {
		Network network = model.getNetworks().getFirst();
		Connection back = network.getConnections().getFirst();
		back.setSource(SampleModel.node(model, "d1"));
		List<Node> order = DataFlowOrder.of(network);
		assertEquals(network.getNodes().size(), order.size());
		assertEquals(Set.copyOf(network.getNodes()), new HashSet<>(order));
		assertTrue(order.indexOf(SampleModel.node(model, "flat")) < order.indexOf(SampleModel.node(model, "odd")));
	}

	@ParameterizedTest
	@CsvSource({"RIGHT, RIGHT, FORWARD", "LEFT, RIGHT, BACK", "UP, RIGHT, BEFORE", "DOWN, RIGHT, BEYOND", "DOWN, DOWN, FORWARD", "UP, DOWN, BACK",
			"LEFT, DOWN, BEFORE", "RIGHT, DOWN, BEYOND"})
	void theArrowsTurnWithTheFlow(Arrow arrow, Flow flow, Way way) {
		assertEquals(way, Way.of(arrow, flow));
	}
}

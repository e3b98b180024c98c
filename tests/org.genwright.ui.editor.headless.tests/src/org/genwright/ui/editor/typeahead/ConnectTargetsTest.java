package org.genwright.ui.editor.typeahead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.genwright.core.fix.Connect;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.CreateNode;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.typeahead.Choice.Offer;
import org.junit.jupiter.api.Test;

/** The layers that one may be connected to. */
class ConnectTargetsTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);

	private List<Choice<Fix>> targets(String source, String text) {
		return new ConnectTargets(SampleModel.node(model, source), session.state().figures()).matching(text);
	}

	@Test
	void legalTargetsComeFirstAndRefusedOnesSayWhy() {
		model.getNetworks().getFirst().getConnections().removeIf(connection -> connection.getId().equals("c3"));
		List<Choice<Fix>> targets = targets("d1", "");
		assertEquals("mu", targets.getFirst().label());
		assertEquals(Offer.OPEN, targets.getFirst().offer());
		Choice<Fix> upstream = targets.stream().filter(choice -> choice.label().equals("flatten1")).findFirst().orElseThrow();
		assertEquals(Offer.REFUSED, upstream.offer());
		assertTrue(upstream.detail().contains("'dense1', which follows from it"), upstream.detail());
	}

	@Test
	void theOrderIsDirectThenAdaptersThenRefused() {
		session.run("Add", new CreateNode("enc", new NewNode("dropout"), new Point(200, 600)));
		List<Choice<Fix>> targets = targets("x", "");
		List<Integer> ranks = targets.stream().map(ConnectTargetsTest::rank).toList();
		assertEquals(ranks.stream().sorted().toList(), ranks, targets.toString());
		assertEquals(Set.of(0, 1, 2), Set.copyOf(ranks), targets.toString());
	}

	private static int rank(Choice<Fix> choice) {
		if (choice.offer() == Offer.REFUSED) {
			return 2;
		}
		return choice.value().edit() instanceof Connect ? 0 : 1;
	}

	@Test
	void aNetworkThatALaggingReportDoesNotKnowHasTargets() {
		ModelFigures before = session.state().figures();
		Network added = ArchitectureFactory.eINSTANCE.createNetwork();
		session.run("Add", (architecture, ids) -> {
			added.setId("new");
			for (int i = 0; i < 2; i++) {
				Node node = ArchitectureFactory.eINSTANCE.createNode();
				node.setId("n" + i);
				node.setName("n" + i);
				node.setType("dense");
				added.getNodes().add(node);
			}
			architecture.getNetworks().add(added);
		});
		List<Choice<Fix>> targets = new ConnectTargets(added.getNodes().getFirst(), before).matching("");
		assertEquals(List.of("n1"), targets.stream().map(Choice::label).toList());
	}

	@Test
	void takingOneConnectsIt() {
		model.getNetworks().getFirst().getConnections().removeIf(connection -> connection.getId().equals("c3"));
		Fix fix = targets("d1", "mu").getFirst().value();
		assertEquals("Connect dense1 to mu", fix.title());
		session.run(fix.title(), fix.edit());
		assertEquals(List.of("mu"), SampleModel.node(model, "d1").getOutgoing().stream().map(line -> line.getTarget().getId()).toList());
	}

	@Test
	void theTextIsSearchedInNamesAndTypes() {
		assertEquals(List.of("mu"), targets("d1", "output").stream().map(Choice::label).distinct().toList());
	}
}

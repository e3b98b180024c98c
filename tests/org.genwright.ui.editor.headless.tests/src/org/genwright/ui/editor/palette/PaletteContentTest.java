package org.genwright.ui.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

/** What the palette holds. */
class PaletteContentTest {

	private static final Role ENCODER = new Role("encoder", "Encoder", "From data to codes.", List.of(new RolePort("x", "Data.", TensorShape.of(4))),
			List.of(new RolePort("mu", "Mean.", TensorShape.of(2)), new RolePort("logVar", "Log variance.", TensorShape.of(2))));
	private static final Role PRIOR = new Role("prior", "Prior", "Codes.", List.of(), List.of());

	private final PaletteContent content = PaletteContent.of(SampleModel.architecture(), List.of(ENCODER, PRIOR), LayerTypes.standard().all());

	@Test
	void everyInstalledLayerIsThereOnceAndInItsGroup() {
		List<String> ids = content.entries().filter(PaletteEntry.Layer.class::isInstance).map(PaletteEntry::id).toList();
		assertEquals(LayerTypes.standard().all().size(), ids.size());
		assertEquals(ids.size(), Set.copyOf(ids).size());
		content.groups().forEach((group, entries) -> entries.forEach(entry -> assertEquals(group, entry.group())));
	}

	@Test
	void onlyRolesWithoutANetworkAreOffered() {
		assertEquals(List.of("prior"), content.groups().get("Networks").stream().map(PaletteEntry::id).toList());
		assertEquals("Network: Prior", content.groups().get("Networks").getFirst().label());
	}

	@Test
	void aSearchFindsWordsInNameIdGroupAndDescription() {
		assertTrue(content.matching("conv2d").entries().anyMatch(entry -> entry.id().equals("conv2d")));
		assertEquals(Set.of("Recurrent"), content.matching("recurrent lstm").groups().keySet());
		assertEquals(List.of(), content.matching("dense nonsense").entries().toList());
		assertEquals(content, content.matching("  "));
	}

	@Test
	void aToolTipHasShapeRuleAndSettings() {
		String details = new PaletteEntry.Layer(LayerTypes.standard().find("dense").orElseThrow()).details();
		assertTrue(details.contains("[N, units]") && details.contains("• Units"), details);
	}

	@Test
	void aNewNetworkHasALayerForEveryPortOfItsRole() {
		Architecture model = Architectures.create("empty", "Empty", "none");
		ModelSession session = SampleModel.session(model);
		Adding.add(session, new PaletteEntry.RoleNetwork(ENCODER), this);
		Network network = model.getNetworks().getFirst();
		assertEquals(List.of("x", "mu", "logVar"), network.getNodes().stream().map(Node::getName).toList());
		assertEquals(List.of("input", "output", "output"), network.getNodes().stream().map(Node::getType).toList());
		assertEquals(List.of(network.getId()), List.copyOf(session.selection().ids()));
		session.commands().undo();
		assertEquals(List.of(), model.getNetworks());
	}

	@Test
	void aNewNetworkStandsBelowTheOthersAndIsNotAddedTwice() {
		NewNetwork edit = NewNetwork.below(PRIOR, List.of(new Box(5, 0, 10, 30), new Box(50, 10, 10, 90)));
		assertEquals(new Point(5, 140), edit.origin());
		Architecture model = SampleModel.architecture();
		ModelSession session = SampleModel.session(model);
		session.run("Add", edit);
		session.run("Add", edit);
		assertEquals(3, model.getNetworks().size());
	}
}

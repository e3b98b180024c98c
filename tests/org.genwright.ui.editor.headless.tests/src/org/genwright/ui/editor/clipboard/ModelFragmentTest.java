package org.genwright.ui.editor.clipboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copying parts of a model and pasting them. */
class ModelFragmentTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);

	private ModelFragment travelled(String... ids) {
		return ModelFragment.parse(ModelFragment.of(model, List.of(ids)).orElseThrow().text()).orElseThrow();
	}

	private List<String> paste(ModelSession target, ModelFragment fragment, String network, Point corner) {
		PasteEdit edit = new PasteEdit(fragment, Optional.ofNullable(network), Optional.ofNullable(corner));
		target.run("Paste", edit);
		return edit.pasted();
	}

	private static Network network(Architecture architecture, int index) {
		return architecture.getNetworks().get(index);
	}

	@Test
	void nodesGoWithTheConnectionsAmongThemAndTheirBendPoints() {
		List<String> pasted = paste(session, travelled("flat", "d1"), "enc", null);
		List<Connection> connections = network(model, 0).getConnections();
		assertEquals(5, connections.size());
		Connection added = connections.getLast();
		assertEquals(List.of(added.getSource().getId(), added.getTarget().getId()), pasted);
		assertEquals(440, added.getBendPoints().getFirst().getX());
		assertEquals(120, added.getBendPoints().getLast().getY());
	}

	@Test
	void idsAreNewAndNamesFree() {
		List<String> pasted = paste(session, travelled("flat", "d1"), "enc", null);
		assertEquals(List.of("flatten2", "dense2"), pasted.stream().map(id -> SampleModel.node(model, id).getName()).toList());
		assertEquals(List.of("node-1", "node-2"), pasted);
	}

	@Test
	void aNameThatIsFreeInTheOtherNetworkStays() {
		List<String> pasted = paste(session, travelled("flat", "d1"), "dec", null);
		assertEquals(List.of("flatten1", "dense2"), pasted.stream().map(id -> SampleModel.node(model, id).getName()).toList());
		assertEquals(5, network(model, 1).getNodes().size());
	}

	@Test
	void aCopyStandsBesideItsOriginalAndTheNextOneBesideThat() {
		ModelFragment fragment = travelled("d1");
		Node first = SampleModel.node(model, paste(session, fragment, "enc", null).getFirst());
		Node second = SampleModel.node(model, paste(session, fragment, "enc", null).getFirst());
		assertEquals(List.of(480, 70), List.of(first.getX(), first.getY()));
		assertEquals(List.of(500, 90), List.of(second.getX(), second.getY()));
	}

	@Test
	void aGivenCornerIsWhereTheUpperLeftNodeGoes() {
		List<String> pasted = paste(session, travelled("flat", "d1"), "dec", new Point(10, 300));
		assertEquals(List.of(10, 210), pasted.stream().map(id -> SampleModel.node(model, id).getX()).toList());
		assertEquals(List.of(310, 300), pasted.stream().map(id -> SampleModel.node(model, id).getY()).toList());
	}

	@Test
	void whatALaterVersionAddedSurvivesInAnotherModel() {
		Architecture other = SampleModel.architecture();
		paste(SampleModel.session(other), travelled("d1", "odd"), "dec", null);
		String text = SampleModel.text(other);
		assertEquals(2, text.split("later=\"yes\"", -1).length - 1);
		assertEquals(2, text.split("<inside value=\"3\"/>", -1).length - 1);
		assertEquals(2, text.split("vendor.unheard-of", -1).length - 1);
	}

	@Test
	void undoAndRedoOfPastingChangeTheFileBackAndForth() {
		String before = SampleModel.text(model);
		paste(session, travelled("flat", "d1", "dec"), "enc", null);
		String after = SampleModel.text(model);
		session.commands().undo();
		assertEquals(before, SampleModel.text(model));
		session.commands().redo();
		assertEquals(after, SampleModel.text(model));
	}

	@Test
	void aWholeNetworkBecomesAnotherNetwork() {
		List<String> pasted = paste(session, travelled("dec", "e1"), null, null);
		Network copy = network(model, 2);
		assertEquals(List.of(copy.getId()), pasted);
		assertEquals("decoder", copy.getRole());
		assertEquals(3, copy.getNodes().size());
		assertEquals(List.of(20, 520), List.of(copy.getX(), copy.getY()));
		assertEquals("dense1", copy.getNodes().get(1).getName());
	}

	@Test
	void nodesOfSeveralNetworksGoWhereTheirRolesAre() {
		Architecture other = SampleModel.architecture();
		paste(SampleModel.session(other), travelled("d1", "e1"), "enc", null);
		assertEquals(6, network(other, 0).getNodes().size());
		assertEquals(4, network(other, 1).getNodes().size());
	}

	@Test
	void looseNodesNeedANetwork() {
		Architecture empty = Architectures.create("empty", "Empty", "none");
		assertFalse(PasteEdit.fits(travelled("d1"), empty));
		assertTrue(PasteEdit.fits(travelled("dec"), empty));
		assertEquals(List.of(), paste(SampleModel.session(empty), travelled("d1"), null, null));
	}

	@Test
	void aSelectionWithoutNodesAndNetworksIsNoFragment() {
		assertEquals(Optional.empty(), ModelFragment.of(model, List.of("c1", "skeleton/z")));
	}

	@Test
	void aModelFileIsAFragmentOfItsNetworks() {
		ModelFragment all = ModelFragment.parse(SampleModel.text(model)).orElseThrow();
		assertFalse(all.hasLooseNodes());
		assertEquals(2, paste(session, all, null, null).size());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "dense", "<a/>", "<x:Architecture/>", "<architecture:Architecture xmlns:architecture=\"http://genwright.org/architecture/1\"",
			"<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><architecture:Architecture>&e;</architecture:Architecture>"})
	void anythingElseIsRefusedQuietly(String text) {
		assertEquals(Optional.empty(), ModelFragment.parse(text));
	}

	@Test
	void theModelIsNotChangedByCopying() {
		String before = SampleModel.text(model);
		ModelFragment.of(model, List.of("d1", "dec"));
		assertEquals(before, SampleModel.text(model));
	}
}

package org.genwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.svg.SvgWriter;
import org.genwright.diagram.svg.TextForm;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;

class DiagramExportTest {

	private static String export(Architecture model) {
		return new DiagramExport(model, ModelMaker.known(model)).svg();
	}

	private static String drawn(Architecture model, Placement placement) {
		return SvgWriter.write(DiagramScene.of(model, ModelMaker.known(model), placement), Palette.LIGHT, TextForm.TEXT);
	}

	private static Placement laidOut(Architecture model, LayoutScope scope) {
		return new DiagramLayout(model, ModelMaker.known(model)).layout(scope);
	}

	@Test
	void aModelThatWasNeverLaidOutIsLaidOut() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		assertEquals(drawn(model, laidOut(model, new LayoutScope.All())), export(model));
	}

	@Test
	void savedPositionsAreKept() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		PlacementEdit.apply(laidOut(model, new LayoutScope.All()), model);
		ModelMaker.nodes(model).get("decoder.pixels").setY(400);
		assertEquals(drawn(model, Placement.of(model)), export(model));
		assertNotEquals(drawn(model, laidOut(model, new LayoutScope.All())), export(model));
	}

	@Test
	void ofAMixtureOfBothOnlyTheNewNetworkIsLaidOut() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		Network decoder = model.getNetworks().getLast();
		PlacementEdit.apply(laidOut(model, new LayoutScope.All()), model);
		ModelMaker.nodes(model).get("encoder.mu").setY(400);
		decoder.getNodes().forEach(node -> {
			node.setX(0);
			node.setY(0);
		});
		assertTrue(Placement.of(model).isLaidOut("encoder"));
		assertEquals(drawn(model, laidOut(model, new LayoutScope.OneNetwork("decoder"))), export(model));
	}
}

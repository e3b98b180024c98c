package org.genwright.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.junit.jupiter.api.Test;

class ModelLayersTest {

	private static final Role DECODER = new Role("decoder", "Decoder", "From codes to data.",
			List.of(new RolePort("z", "Code.", TensorShape.of(5))), List.of(new RolePort("logits", "Logits.", TensorShape.of(20))));

	private static ModelLayers layers(Drawing drawing) {
		Architecture architecture = Architectures.create("m", "Model", "test");
		architecture.getNetworks().add(drawing.network());
		NetworkFigures figures = NetworkInference.infer(drawing.network(), Optional.of(DECODER), LayerTypes.standard());
		return ModelLayers.of(architecture, new ModelNetworks(List.of(figures), List.of()));
	}

	private static Drawing drawing() {
		return new Drawing("decoder").node("logits", "output").node("graph", "hypergraph").node("dense", "dense", "units", "20", "activation", "tanh")
				.node("spare", "dense", "units", "7").node("z", "input");
	}

	@Test
	void rowsFollowTheDataAndThenComesWhatIsNotKnown() {
		ModelLayers layers = layers(drawing().connect("z", "dense", "logits").connect("z", "spare"));
		assertEquals("graph", layers.rows().getLast().name());
		assertEquals(5, layers.rows().size());
		assertEquals(Optional.empty(), layers.rows().getLast().figures());
		LayerRow dense = layers.rows().stream().filter(row -> row.name().equals("dense")).findFirst().orElseThrow();
		assertEquals("units 20, activation tanh", dense.settingsText());
		assertEquals(Map.of("units", "20", "activation", "tanh"), dense.settings());
		assertEquals("decoder", dense.role());
		assertEquals("[N, 5]", dense.inputsText());
		assertEquals("[N, 20]", dense.outputsText());
	}

	@Test
	void aNodeWithoutOutputsShowsWhatArrivesAndUnusedOnesDoNotCount() {
		ModelLayers layers = layers(drawing().connect("z", "dense", "logits").connect("z", "spare"));
		Map<String, LayerRow> rows = new HashMap<>();
		layers.rows().forEach(row -> rows.put(row.name(), row));
		assertEquals("[N, 20]", rows.get("logits").outputsText());
		assertEquals(LayerRow.Use.UNUSED, rows.get("spare").use());
		assertEquals(new ModelLayers.Totals(5 * 20 + 20, 5 * 20, 4 * (5 * 20 + 20), 4 * (5 + 20)), layers.totals());
	}

	@Test
	void modelsWithoutFiguresHaveRowsToo() {
		Architecture architecture = Architectures.create("m", "Model", "test");
		architecture.getNetworks().add(drawing().network());
		ModelLayers layers = ModelLayers.of(architecture, new ModelNetworks(List.of(), List.of()));
		assertEquals(List.of("logits", "graph", "dense", "spare", "z"), layers.rows().stream().map(LayerRow::name).toList());
		assertEquals(new ModelLayers.Totals(0, 0, 0, 0), layers.totals());
		assertEquals("", layers.rows().getFirst().outputsText());
	}
}

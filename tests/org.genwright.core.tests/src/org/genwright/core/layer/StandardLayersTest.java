package org.genwright.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingParser;
import org.genwright.core.setting.SettingValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardLayersTest {

	private static List<LayerType> types() {
		return new StandardLayers().layerTypes();
	}

	@Test
	void everyTypeHasACompilerExceptInputAndOutput() {
		Set<String> ids = new HashSet<>(types().stream().map(LayerType::id).toList());
		assertEquals(types().size(), ids.size(), "different ids");
		ids.removeAll(Set.of(InputLayer.ID, OutputLayer.ID));
		assertEquals(ids, new StandardLayers().compilers().byType().keySet());
	}

	@Test
	void layersOfTheIssueAreThere() {
		Set<String> ids = Set.copyOf(types().stream().map(LayerType::id).toList());
		for (String id : List.of("input", "output", "dense", "conv2d", "conv2d-transposed", "upsample", "max-pool2d",
				"average-pool2d", "global-average-pool", "lstm", "gru", "row-lstm", "masked-dense", "masked-conv2d",
				"gated-masked-conv2d", "batch-norm", "layer-norm", "group-norm", "dropout", "activation", "embedding",
				"time-embedding", "add", "multiply", "concat", "split", "reshape", "flatten", "residual", "attention")) {
			assertTrue(ids.contains(id), id);
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyTypeSaysWhatItIs(LayerType type) throws Exception {
		assertTrue(type.description().endsWith("."), type.description());
		assertTrue(type.name().length() > 1 && type.shapeRule().length() > 5, type.shapeRule());
		new SettingParser(type.settings(), type.id());
		for (Setting<?> setting : type.settings()) {
			assertTrue(setting.description().endsWith("."), type.id() + " " + setting.id());
		}
		SettingValues defaults = SettingValues.parse(type.settings(), Map.of(), type.id());
		assertTrue(type.inputs().size() + type.outputs(defaults).size() > 0);
	}

	@Test
	void secondTypeOfAnIdDoesNotCount() {
		LayerTypes types = LayerTypes.with(List.of(new StandardLayers()));
		assertEquals(types().size(), types.all().size());
		assertTrue(types.owner(types.find("dense").orElseThrow()) == types.contributions().getFirst());
	}
}

package org.genwright.ui.editor.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.LayerRow;
import org.genwright.core.network.ModelLayers;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.TensorShape;
import org.junit.jupiter.api.Test;

class LayerListTest {

	private final LayerList list = new LayerList(new ModelLayers(List.of(row("dense1", "dense", 900), row("drop", "dropout", 0),
			row("Flat", "flatten", 12), new LayerRow("n", "encoder", "graph", "graph", "hypergraph", Map.of("edges", "3\t4"), LayerRow.Use.USED,
					Optional.empty()))), LayerTypes.standard(), Optional.empty(), LayerList.Direction.UP);

	private static LayerRow row(String name, String type, long parameters) {
		try {
			return new LayerRow("n", "encoder", name, name, type, Map.of(), name.equals("drop") ? LayerRow.Use.UNUSED : LayerRow.Use.USED,
					Optional.of(new NodeFigures(name, name, type, SettingValues.parse(List.of(), Map.of(), "test"),
							Map.of("in", List.of(TensorShape.of(3))), Map.of("out", TensorShape.of(2, 4)), parameters, 1000 * parameters)));
		} catch (ProblemException impossible) {
			throw new AssertionError(impossible);
		}
	}

	private static List<String> names(LayerList list) {
		return list.rows().stream().map(LayerRow::name).toList();
	}

	@Test
	void clicksOnAHeadingSortUpThenDownThenNotAtAll() {
		LayerList up = list.sortedBy(LayerColumn.PARAMETERS);
		assertEquals(List.of("graph", "drop", "Flat", "dense1"), names(up));
		LayerList down = up.sortedBy(LayerColumn.PARAMETERS);
		assertEquals(List.of("dense1", "Flat", "drop", "graph"), names(down));
		assertEquals(names(list), names(down.sortedBy(LayerColumn.PARAMETERS)));
		assertEquals(List.of("dense1", "drop", "Flat", "graph"), names(down.sortedBy(LayerColumn.NAME)));
	}

	@Test
	void textForASpreadsheetHasTheCellsThatAreShown() {
		assertEquals("""
				Network\tLayer\tType\tSettings\tInput\tOutput\tParameters\tMultiply-adds\tBytes of weights\tBytes per example
				encoder\tdense1\tDense\t\t[N, 3]\t[N, 2, 4]\t900\t900,000\t3,600\t32
				encoder\tdrop (unused)\tDropout\t\t[N, 3]\t[N, 2, 4]\t0\t0\t0\t32
				encoder\tFlat\tFlatten\t\t[N, 3]\t[N, 2, 4]\t12\t12,000\t48\t32
				encoder\tgraph\tunknown type 'hypergraph'\tedges 3 4\t\t\t\t\t\t
				""", list.text(list.rows()));
	}

	@Test
	void unusedLayersDoNotCountInTheTotals() {
		assertEquals(new ModelLayers.Totals(912, 912_000, 3648, 64), list.layers().totals());
	}
}

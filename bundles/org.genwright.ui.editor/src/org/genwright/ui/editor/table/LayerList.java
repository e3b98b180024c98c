package org.genwright.ui.editor.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.LayerRow;
import org.genwright.core.network.ModelLayers;

/**
 * The rows of the layer table in the order they are shown.
 *
 * @param layers the layers of the model
 * @param types  the installed layer types
 * @param column what the rows are ordered by; empty for networks and data flow
 * @param order  the direction
 */
record LayerList(ModelLayers layers, LayerTypes types, Optional<LayerColumn> column, Direction order) {

	/** A direction of sorting. */
	enum Direction {
		UP, DOWN
	}

	/** Returns the list for another model. */
	LayerList with(ModelLayers others) {
		return new LayerList(others, types, column, order);
	}

	/** Returns the list after a click on a heading: up, then down, then as in the model. */
	LayerList sortedBy(LayerColumn clicked) {
		if (!column.equals(Optional.of(clicked))) {
			return new LayerList(layers, types, Optional.of(clicked), Direction.UP);
		}
		return order == Direction.UP ? new LayerList(layers, types, column, Direction.DOWN)
				: new LayerList(layers, types, Optional.empty(), Direction.UP);
	}

	/** Returns the rows from top to bottom. */
	List<LayerRow> rows() {
		if (column.isEmpty()) {
			return layers.rows();
		}
		Comparator<LayerRow> ascending = column.get().order(types);
		return layers.rows().stream().sorted(order == Direction.UP ? ascending : Collections.reverseOrder(ascending)).toList();
	}

	/** Returns rows as text for a spreadsheet: a line of headings, then a line per row, cells separated by tabs. */
	String text(List<LayerRow> rows) {
		String headings = Arrays.stream(LayerColumn.values()).map(LayerColumn::title).collect(Collectors.joining("\t"));
		return headings + '\n' + rows.stream().map(this::line).collect(Collectors.joining());
	}

	private String line(LayerRow row) {
		return Arrays.stream(LayerColumn.values()).map(cell -> cell.text(row, types).replaceAll("\\s+", " "))
				.collect(Collectors.joining("\t", "", "\n"));
	}
}

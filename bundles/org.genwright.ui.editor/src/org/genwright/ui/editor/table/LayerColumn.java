package org.genwright.ui.editor.table;

import java.util.Comparator;
import java.util.function.ToLongFunction;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.LayerRow;
import org.genwright.core.network.NodeFigures;
import org.genwright.ui.editor.properties.Numbers;

/** The columns of the layer table. */
enum LayerColumn {

	NETWORK(Messages.LayerColumn_network, 80) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return row.role();
		}
	},
	NAME(Messages.LayerColumn_name, 115) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return row.use() == LayerRow.Use.UNUSED ? NLS.bind(Messages.LayerColumn_unused, row.name()) : row.name();
		}
	},
	TYPE(Messages.LayerColumn_type, 105) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return types.find(row.type()).map(LayerType::name).orElse(NLS.bind(Messages.LayerColumn_unknown, row.type()));
		}
	},
	SETTINGS(Messages.LayerColumn_settings, 180) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return row.settingsText();
		}
	},
	INPUTS(Messages.LayerColumn_inputs, 95) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return row.inputsText();
		}
	},
	OUTPUTS(Messages.LayerColumn_outputs, 95) {
		@Override
		String text(LayerRow row, LayerTypes types) {
			return row.outputsText();
		}
	},
	PARAMETERS(Messages.LayerColumn_parameters, 95, NodeFigures::parameters),
	MULTIPLY_ADDS(Messages.LayerColumn_multiplyAdds, 110, NodeFigures::multiplyAdds),
	PARAMETER_BYTES(Messages.LayerColumn_parameterBytes, 110, NodeFigures::parameterBytes),
	ACTIVATION_BYTES(Messages.LayerColumn_activationBytes, 130, NodeFigures::activationBytes);

	private final String title;
	private final int width;
	private final ToLongFunction<NodeFigures> figure;

	LayerColumn(String title, int width) {
		this(title, width, null);
	}

	LayerColumn(String title, int width, ToLongFunction<NodeFigures> figure) {
		this.title = title;
		this.width = width;
		this.figure = figure;
	}

	String title() {
		return title;
	}

	/** Returns the width in pixels to begin with. */
	int width() {
		return width;
	}

	int alignment() {
		return figure == null ? SWT.LEFT : SWT.RIGHT;
	}

	/** Returns the text of a cell; empty for a figure that is not known. */
	String text(LayerRow row, LayerTypes types) {
		return row.figures().map(known -> Numbers.of(figure.applyAsLong(known))).orElse("");
	}

	/** Returns the ascending order: figures by value, what is not known first; texts by the alphabet. */
	Comparator<LayerRow> order(LayerTypes types) {
		return figure == null ? Comparator.comparing(row -> text(row, types), String.CASE_INSENSITIVE_ORDER)
				: Comparator.comparingLong(row -> row.figures().map(figure::applyAsLong).orElse(-1L));
	}
}

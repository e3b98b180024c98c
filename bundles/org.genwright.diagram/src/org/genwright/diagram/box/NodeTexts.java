package org.genwright.diagram.box;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** The lines of one node. */
final class NodeTexts {

	private static final int MAX_WIDTH = 190;
	private static final int MAX_SETTING_LINES = 3;
	private static final int MAX_SHAPES = 3;
	private static final String BETWEEN = " · ";

	private final Node node;
	private final Optional<LayerType> type;
	private final Optional<NodeFigures> figures;
	private final List<ContentLine> lines = new ArrayList<>();

	NodeTexts(Node node, Optional<LayerType> type, Optional<NodeFigures> figures) {
		this.node = node;
		this.type = type;
		this.figures = figures;
	}

	List<ContentLine> lines() {
		add(TextRole.NODE_NAME, text(node.getName()));
		add(TextRole.NODE_TYPE, type.map(LayerType::name).orElse("unknown type " + text(node.getType())));
		addSettings();
		figures.ifPresent(found -> {
			addShapes(found);
			addFigures(found);
		});
		return lines;
	}

	private void add(TextRole role, String text) {
		lines.add(new ContentLine(role, text));
	}

	private static String text(String nullable) {
		return nullable == null ? "" : nullable;
	}

	/** The settings the file gives, in the order of the declaration; as many to a line as fit. */
	private void addSettings() {
		String line = "";
		int used = 0;
		for (Map.Entry<String, String> setting : shown().entrySet()) {
			String entry = setting.getKey() + ' ' + setting.getValue();
			String longer = line.isEmpty() ? entry : line + BETWEEN + entry;
			if (line.isEmpty() || TextRole.NODE_SETTINGS.width(longer) <= MAX_WIDTH) {
				line = longer;
			} else if (++used < MAX_SETTING_LINES) {
				add(TextRole.NODE_SETTINGS, line);
				line = entry;
			} else {
				line += BETWEEN + "…";
				break;
			}
		}
		if (!line.isEmpty()) {
			add(TextRole.NODE_SETTINGS, line);
		}
	}

	private Map<String, String> shown() {
		Map<String, String> given = Settings.asMap(node.getSettings());
		Map<String, String> shown = new LinkedHashMap<>();
		for (Setting<?> declared : type.map(LayerType::settings).orElse(List.of())) {
			if (given.containsKey(declared.id())) {
				shown.put(declared.id(), given.remove(declared.id()));
			}
		}
		shown.putAll(given);
		if (text(node.getName()).equals(shown.get(InputLayer.PORT.id())) && isPort()) {
			shown.remove(InputLayer.PORT.id());
		}
		return shown;
	}

	private boolean isPort() {
		return InputLayer.ID.equals(node.getType()) || OutputLayer.ID.equals(node.getType());
	}

	private void addShapes(NodeFigures found) {
		Map<String, TensorShape> shapes = found.outputs();
		if (shapes.isEmpty()) {
			found.inputs().values().stream().flatMap(List::stream).limit(1).forEach(shape -> add(TextRole.NODE_SHAPE, shape.toString()));
		} else if (shapes.size() == 1) {
			add(TextRole.NODE_SHAPE, shapes.values().iterator().next().toString());
		} else {
			shapes.entrySet().stream().limit(MAX_SHAPES)
					.forEach(port -> add(TextRole.NODE_SHAPE, port.getKey() + ' ' + port.getValue()));
		}
	}

	private void addFigures(NodeFigures found) {
		List<String> parts = new ArrayList<>();
		if (found.parameters() > 0) {
			parts.add(CompactNumber.of(found.parameters()) + " params");
		}
		if (found.multiplyAdds() > 0) {
			parts.add(CompactNumber.of(found.multiplyAdds()) + " mult-adds");
		}
		if (!parts.isEmpty()) {
			add(TextRole.NODE_FIGURES, String.join(BETWEEN, parts));
		}
	}
}

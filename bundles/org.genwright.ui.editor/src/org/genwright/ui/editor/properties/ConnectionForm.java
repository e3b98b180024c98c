package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.Port;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.shape.TensorShape;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.session.ModelSession;

/** The form of a connection; its ports can be chosen where there is a choice. */
final class ConnectionForm {

	private final ModelFigures known;
	private final Connection connection;

	ConnectionForm(ModelSession session, Connection connection) {
		this.known = session.state().figures();
		this.connection = connection;
	}

	/** Returns what the form shows now. */
	FormContent content() {
		List<FormLine> lines = new ArrayList<>();
		known.problemsOf(connection.getId()).forEach(problem -> lines.add(new FormLine.Trouble(problem)));
		String from = name(connection.getSource());
		String to = name(connection.getTarget());
		lines.add(new FormLine.Fact(Messages.ConnectionForm_source, from));
		port(Messages.ConnectionForm_sourcePort, outputs(), connection.getSourcePort(), Connection::setSourcePort).ifPresent(lines::add);
		lines.add(new FormLine.Fact(Messages.ConnectionForm_target, to));
		port(Messages.ConnectionForm_targetPort, inputs(), connection.getTargetPort(), Connection::setTargetPort).ifPresent(lines::add);
		lines.add(new FormLine.Fact(Messages.ConnectionForm_shape, shape(), Messages.ConnectionForm_shapeDescription));
		String title = NLS.bind(Messages.ConnectionForm_title, from, to);
		return new FormContent(connection.getId(), title, title, List.of(FormSection.plain(lines)));
	}

	/** Writes one of the two ports. */
	private interface PortFeature {

		void set(Connection connection, String port);
	}

	private Optional<FormLine> port(String label, List<Port> ports, String current, PortFeature feature) {
		if (ports.size() < 2) {
			return Optional.empty();
		}
		List<Choice> choices = ports.stream().map(port -> new Choice(port.id(), port.id(), port.description())).toList();
		Setting<String> declared = new Setting<>("port", label, Messages.ConnectionForm_portDescription, "", SettingType.CHOICE, Optional.empty(),
				Bounds.NONE, choices);
		FieldValue value = FieldValue.of(Optional.ofNullable(current).filter(id -> ports.stream().anyMatch(port -> port.id().equals(id))).orElse(null));
		String id = connection.getId();
		return Optional.of(new FormLine.Entry(Field.of(declared, value, Field.Refusal.NONE, text -> edit(id, text, feature))));
	}

	private static ModelEdit edit(String id, Optional<String> port, PortFeature feature) {
		return (architecture, _) -> Ids.find(architecture, id).filter(Connection.class::isInstance).map(Connection.class::cast)
				.ifPresent(found -> feature.set(found, port.orElse(null)));
	}

	private List<Port> outputs() {
		Node source = connection.getSource();
		return source == null ? List.of() : type(source).flatMap(type -> figures(source).map(figures -> type.outputs(figures.settings()))).orElse(List.of());
	}

	private List<Port> inputs() {
		Node target = connection.getTarget();
		return target == null ? List.of() : type(target).map(LayerType::inputs).orElse(List.of());
	}

	private String shape() {
		Map<String, TensorShape> outputs = connection.getSource() == null ? Map.of()
				: figures(connection.getSource()).map(NodeFigures::outputs).orElse(Map.of());
		String port = connection.getSourcePort() == null ? "" : connection.getSourcePort();
		TensorShape shape = outputs.size() == 1 ? outputs.values().iterator().next() : outputs.get(port);
		return shape == null ? Messages.NodeForm_notKnown : shape.toString();
	}

	private Optional<LayerType> type(Node node) {
		return Optional.ofNullable(node.getType()).flatMap(known.types()::find);
	}

	private Optional<NodeFigures> figures(Node node) {
		return node.eContainer() instanceof Network network ? Optional.ofNullable(known.nodes(network).get(node.getId())) : Optional.empty();
	}

	private static String name(Node node) {
		return node == null ? Messages.ConnectionForm_nowhere : node.getName() == null ? Messages.NodeForm_unnamed : node.getName();
	}
}

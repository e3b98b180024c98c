package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.shape.TensorShape;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;
import org.genwright.ui.editor.command.PinNodes;
import org.genwright.ui.editor.command.Rename;
import org.genwright.ui.editor.session.ModelSession;

/** The form of one or several layers. */
final class NodeForm {

	private static final Setting<String> NAME = Setting.text("name", Messages.NodeForm_name, Messages.NodeForm_nameDescription);
	private static final Setting<Boolean> PINNED = Setting.flag("pinned", Messages.NodeForm_pinned, Messages.NodeForm_pinnedDescription, false);

	private static final int MOST_PROBLEMS = 5;

	private final ModelFigures known;
	private final List<Node> nodes;

	/**
	 * Prepares a form.
	 *
	 * @param nodes the layers, at least one, the primary one last
	 */
	NodeForm(ModelSession session, List<Node> nodes) {
		this.known = session.state().figures();
		this.nodes = nodes;
	}

	/** Returns what the form shows now. */
	FormContent content() {
		List<FormLine> head = new ArrayList<>();
		head.addAll(problems());
		if (nodes.size() == 1) {
			head.add(new FormLine.Entry(name(nodes.getFirst())));
		}
		head.addAll(type());
		String key = nodes.stream().map(NodeForm::id).collect(Collectors.joining(" "));
		return new FormContent(key, title(), subject(), List.of(FormSection.plain(head), FormSection.open(Messages.NodeForm_settings, settings()),
				FormSection.open(Messages.NodeForm_figures, figures()),
				FormSection.open(Messages.NodeForm_placement, List.of(new FormLine.Entry(pinned())))));
	}

	/** Returns the problems; of many, the first ones and how many more there are. */
	private List<FormLine> problems() {
		List<FormLine> all = nodes.stream().flatMap(node -> known.problemsOf(id(node)).stream()).<FormLine>map(FormLine.Trouble::new).toList();
		if (all.size() <= MOST_PROBLEMS) {
			return all;
		}
		List<FormLine> first = new ArrayList<>(all.subList(0, MOST_PROBLEMS));
		first.add(new FormLine.Prose(NLS.bind(Messages.NodeForm_moreProblems, all.size() - MOST_PROBLEMS)));
		return first;
	}

	private String title() {
		Node node = nodes.getFirst();
		return nodes.size() == 1 ? NLS.bind(Messages.NodeForm_title, new Object[] { named(node), typeName(node), text(network(node).getRole()) })
				: NLS.bind(Messages.NodeForm_titleSeveral, nodes.size());
	}

	private String subject() {
		return nodes.size() == 1 ? named(nodes.getFirst()) : NLS.bind(Messages.NodeForm_titleSeveral, nodes.size());
	}

	private Field name(Node node) {
		return Field.of(NAME, FieldValue.of(Optional.ofNullable(node.getName()).filter(name -> !name.isEmpty()).orElse(null)),
				text -> nameRefusal(node, text.orElse("")), text -> new Rename(id(node), text.orElseThrow()));
	}

	private static Optional<String> nameRefusal(Node node, String name) {
		if (name.isEmpty()) {
			return Optional.of(Messages.NodeForm_nameMissing);
		}
		boolean taken = network(node).getNodes().stream().anyMatch(other -> other != node && name.equals(other.getName()));
		return taken ? Optional.of(NLS.bind(Messages.NodeForm_nameTaken, name)) : Optional.empty();
	}

	private List<FormLine> type() {
		Set<String> types = nodes.stream().map(this::typeName).collect(Collectors.toCollection(LinkedHashSet::new));
		Optional<LayerType> only = types.size() == 1 ? find(nodes.getFirst()) : Optional.empty();
		List<FormLine> lines = new ArrayList<>();
		lines.add(new FormLine.Fact(Messages.NodeForm_type, String.join(", ", types), only.map(LayerType::id).orElse("")));
		only.ifPresent(type -> {
			lines.add(new FormLine.Prose(type.description()));
			lines.add(new FormLine.Fact(Messages.NodeForm_shapeRule, type.shapeRule(), Messages.NodeForm_shapeRuleDescription));
		});
		if (types.size() == 1 && only.isEmpty()) {
			lines.add(new FormLine.Prose(Messages.NodeForm_unknownType));
		}
		return lines;
	}

	private List<FormLine> settings() {
		return SettingFields.of(nodes.stream().map(node -> new SettingFields.Holder(new SettingPlace.OfElement(id(node)), declared(node),
				Settings.asMap(node.getSettings()))).toList());
	}

	/** Returns the declared settings of a layer; which port it stands for is a choice among those of the role. */
	private List<Setting<?>> declared(Node node) {
		return find(node).map(LayerType::settings).orElse(List.of()).stream().<Setting<?>>map(setting -> {
			boolean port = setting.id().equals(InputLayer.PORT.id()) && (InputLayer.ID.equals(node.getType()) || OutputLayer.ID.equals(node.getType()));
			return port ? ports(setting, node).<Setting<?>>map(choices -> new Setting<>(setting.id(), setting.label(), setting.description(), "",
					SettingType.CHOICE, Optional.<String>empty(), Bounds.NONE, choices)).orElse(setting) : setting;
		}).toList();
	}

	private Optional<List<Choice>> ports(Setting<?> setting, Node node) {
		Optional<Role> role = known.role(network(node));
		List<RolePort> ports = role.map(found -> InputLayer.ID.equals(node.getType()) ? found.inputs() : found.outputs()).orElse(List.of());
		Optional<String> given = Settings.get(node.getSettings(), setting.id());
		boolean odd = given.isPresent() && ports.stream().noneMatch(port -> port.id().equals(given.get()));
		return ports.isEmpty() || odd ? Optional.empty()
				: Optional.of(ports.stream().map(port -> new Choice(port.id(), port.id(), port.description())).toList());
	}

	private List<FormLine> figures() {
		Map<Network, Map<String, NodeFigures>> networks = new HashMap<>();
		List<NodeFigures> found = nodes.stream().map(node -> networks.computeIfAbsent(network(node), known::nodes).get(id(node)))
				.filter(Objects::nonNull).toList();
		List<FormLine> lines = new ArrayList<>();
		boolean all = found.size() == nodes.size();
		if (nodes.size() == 1) {
			lines.add(new FormLine.Fact(Messages.NodeForm_input, all ? inputs(found.getFirst()) : Messages.NodeForm_notKnown));
			lines.add(new FormLine.Fact(Messages.NodeForm_output, all ? outputs(found.getFirst()) : Messages.NodeForm_notKnown));
		}
		lines.add(new FormLine.Fact(Messages.NodeForm_parameters,
				all ? Numbers.of(found.stream().mapToLong(NodeFigures::parameters).sum()) : Messages.NodeForm_notKnown, Messages.NodeForm_parametersDescription));
		lines.add(new FormLine.Fact(Messages.NodeForm_multiplyAdds,
				all ? Numbers.of(found.stream().mapToLong(NodeFigures::multiplyAdds).sum()) : Messages.NodeForm_notKnown, Messages.NodeForm_multiplyAddsDescription));
		return lines;
	}

	private static String inputs(NodeFigures figures) {
		return figures.inputs().values().stream().flatMap(List::stream).map(TensorShape::toString).collect(Collectors.joining(", "));
	}

	private static String outputs(NodeFigures figures) {
		Map<String, TensorShape> outputs = figures.outputs();
		return outputs.size() == 1 ? outputs.values().iterator().next().toString()
				: outputs.entrySet().stream().map(port -> port.getKey() + " " + port.getValue()).collect(Collectors.joining(", "));
	}

	private Field pinned() {
		FieldValue value = FieldValue.of(nodes.stream().map(node -> node.isPinned() ? Optional.of("true") : Optional.<String>empty()).toList());
		Set<String> ids = nodes.stream().map(NodeForm::id).collect(Collectors.toUnmodifiableSet());
		return Field.of(PINNED, value, Field.Refusal.NONE,
				text -> new PinNodes(ids, text.filter("true"::equals).isPresent() ? PinNodes.Pin.PINNED : PinNodes.Pin.FREE));
	}

	private Optional<LayerType> find(Node node) {
		return known.types().find(text(node.getType()));
	}

	private String typeName(Node node) {
		return find(node).map(LayerType::name).orElseGet(() -> NLS.bind(Messages.NodeForm_missingType, text(node.getType())));
	}

	private static String named(Node node) {
		return text(node.getName()).isEmpty() ? Messages.NodeForm_unnamed : node.getName();
	}

	private static Network network(Node node) {
		return (Network) node.eContainer();
	}

	private static String id(Node node) {
		return text(node.getId());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}

package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.session.ModelSession;

/** The form of a network. */
final class NetworkForm {

	private final ModelSession session;
	private final ModelFigures known;
	private final Network network;

	NetworkForm(ModelSession session, Network network) {
		this.session = session;
		this.known = session.state().figures();
		this.network = network;
	}

	/** Returns what the form shows now. */
	FormContent content() {
		Optional<Role> role = known.role(network);
		List<FormLine> head = new ArrayList<>();
		known.problemsOf(network.getId()).forEach(problem -> head.add(new FormLine.Trouble(problem)));
		head.add(new FormLine.Entry(role()));
		role.ifPresent(found -> head.add(new FormLine.Prose(found.description())));
		String name = role.map(Role::name).orElseGet(() -> text(network.getRole()));
		return new FormContent(network.getId(), NLS.bind(Messages.NetworkForm_title, name), text(network.getRole()),
				List.of(FormSection.plain(head), FormSection.open(Messages.NetworkForm_ports, ports(role)),
						FormSection.open(Messages.NodeForm_figures, figures())));
	}

	private Field role() {
		List<Role> roles = session.state().report().roles();
		Optional<String> current = Optional.ofNullable(network.getRole()).filter(text -> !text.isEmpty());
		List<Choice> choices = Stream.concat(roles.stream().map(role -> new Choice(role.id(), role.name(), role.description())),
				current.filter(id -> roles.stream().noneMatch(role -> role.id().equals(id))).stream()
						.map(id -> new Choice(id, id, Messages.NetworkForm_unknownRole)))
				.toList();
		Setting<String> declared = new Setting<>("role", Messages.NetworkForm_role, Messages.NetworkForm_roleDescription, "",
				choices.isEmpty() ? SettingType.TEXT : SettingType.CHOICE, Optional.empty(), Bounds.NONE, choices);
		String id = network.getId();
		return Field.of(declared, FieldValue.of(current.orElse(null)),
				text -> text.isPresent() ? Optional.empty() : Optional.of(Messages.NetworkForm_roleMissing), text -> play(id, text.orElseThrow()));
	}

	private static ModelEdit play(String id, String role) {
		return (architecture, _) -> Ids.find(architecture, id).filter(Network.class::isInstance).map(Network.class::cast)
				.filter(found -> !role.equals(found.getRole())).ifPresent(found -> found.setRole(role));
	}

	private static List<FormLine> ports(Optional<Role> role) {
		List<FormLine> lines = new ArrayList<>();
		role.ifPresent(found -> {
			found.inputs().forEach(port -> lines.add(port(Messages.NetworkForm_input, port)));
			found.outputs().forEach(port -> lines.add(port(Messages.NetworkForm_output, port)));
		});
		return lines;
	}

	private static FormLine port(String direction, RolePort port) {
		String shape = port.shape().map(found -> found + " ").orElse("");
		return new FormLine.Fact(NLS.bind(direction, port.id()), shape + port.description(), port.reason());
	}

	private List<FormLine> figures() {
		NetworkFigures figures = known.networks().get(network.getId());
		return List.of(new FormLine.Fact(Messages.NetworkForm_layers, Numbers.of(network.getNodes().size())),
				new FormLine.Fact(Messages.NodeForm_parameters, figures == null ? Messages.NodeForm_notKnown : Numbers.of(figures.parameters()),
						Messages.NodeForm_parametersDescription),
				new FormLine.Fact(Messages.NodeForm_multiplyAdds, figures == null ? Messages.NodeForm_notKnown : Numbers.of(figures.multiplyAdds()),
						Messages.NodeForm_multiplyAddsDescription));
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}

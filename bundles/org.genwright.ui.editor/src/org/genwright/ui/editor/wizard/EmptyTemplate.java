package org.genwright.ui.editor.wizard;

import java.util.List;
import java.util.Map;

import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.template.LayerSpec;
import org.genwright.core.template.ModelBuilder;
import org.genwright.core.template.NetworkBuilder;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/**
 * A model to be drawn from scratch: the networks that the family asks for, with their inputs and outputs and nothing
 * between. It is not valid yet.
 */
final class EmptyTemplate implements Template {

	/** The id of all such templates. */
	static final String ID = "empty";

	private final FamilyDescriptor family;

	EmptyTemplate(FamilyDescriptor family) {
		this.family = family;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return Messages.EmptyTemplate_name;
	}

	@Override
	public String description() {
		return Messages.EmptyTemplate_description;
	}

	@Override
	public boolean suits(DataProfile data) {
		return !roles(data).isEmpty();
	}

	@Override
	public List<SizePreset> sizes() {
		return List.of(new SizePreset(ID, Messages.EmptyTemplate_size, Messages.EmptyTemplate_sizeDescription));
	}

	@Override
	public Architecture create(NewModel model) {
		ModelBuilder builder = new ModelBuilder(model, family.id());
		builder.contributor(family.contributor(), family.feature().isEmpty() ? null : family.feature());
		for (Role role : roles(model.data())) {
			NetworkBuilder network = builder.network(role.id());
			role.inputs().stream().filter(EmptyTemplate::isRequired).forEach(port -> network.input(port.id()));
			role.outputs().stream().filter(EmptyTemplate::isRequired).forEach(port -> network.add(port.id(), LayerSpec.of(OutputLayer.ID)));
		}
		return builder.build();
	}

	private static boolean isRequired(RolePort port) {
		return port.presence() == RolePort.Presence.REQUIRED;
	}

	/** Returns the roles for the family's default settings; none if some setting has to be given first. */
	private List<Role> roles(DataProfile data) {
		try {
			DataProfile unconditional = new DataProfile(data.shape(), data.levels(), 0);
			return family.family().roles(SettingValues.parse(family.family().settings(), Map.of(), family.name()), unconditional);
		} catch (ProblemException settingsRequired) {
			return List.of();
		}
	}
}

package org.genwright.ui.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.layer.LayerType;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.setting.Setting;

/** Something that can be added to a model. */
public sealed interface PaletteEntry {

	/** Returns the id that model files use. */
	String id();

	/** Returns the name shown to people. */
	String label();

	/** Returns the group it is shown in. */
	String group();

	/** Returns what it is, in one or two sentences. */
	String description();

	/** Returns what it is in full, in several lines, for a tool tip. */
	String details();

	/** Returns the layer group whose colours it has; empty for a network. */
	Optional<LayerGroup> layerGroup();

	/**
	 * A layer.
	 *
	 * @param type its declaration
	 */
	record Layer(LayerType type) implements PaletteEntry {

		@Override
		public String id() {
			return type.id();
		}

		@Override
		public String label() {
			return type.name();
		}

		@Override
		public String group() {
			return type.group().label();
		}

		@Override
		public String description() {
			return type.description();
		}

		@Override
		public String details() {
			String settings = type.settings().stream().map(Layer::setting).collect(Collectors.joining("\n"));
			return Stream.of(type.name() + "  (" + type.id() + ')', Lines.of(type.description()), Lines.of(type.shapeRule()), settings)
					.filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
		}

		private static String setting(Setting<?> setting) {
			String unit = setting.unit().isEmpty() ? "" : ' ' + setting.unit();
			String preset = setting.defaultValue().map(value -> " = " + value + unit).orElse("");
			return "• " + setting.label() + preset;
		}

		@Override
		public Optional<LayerGroup> layerGroup() {
			return Optional.of(type.group());
		}
	}

	/**
	 * A network of a role that the model lacks.
	 *
	 * @param role its contract
	 */
	record RoleNetwork(Role role) implements PaletteEntry {

		@Override
		public String id() {
			return role.id();
		}

		@Override
		public String label() {
			return Messages.bind(Messages.PaletteEntry_network, role.name());
		}

		@Override
		public String group() {
			return Messages.PaletteEntry_networks;
		}

		@Override
		public String description() {
			return role.description();
		}

		@Override
		public String details() {
			return Stream.of(label(), Lines.of(role.description()), ports(Messages.PaletteEntry_inputs, role.inputs()) + '\n'
					+ ports(Messages.PaletteEntry_outputs, role.outputs())).collect(Collectors.joining("\n\n"));
		}

		private static String ports(String title, List<RolePort> ports) {
			return title + ' ' + ports.stream().map(port -> port.id() + port.shape().map(shape -> " " + shape).orElse(""))
					.collect(Collectors.joining(", "));
		}

		@Override
		public Optional<LayerGroup> layerGroup() {
			return Optional.empty();
		}
	}
}

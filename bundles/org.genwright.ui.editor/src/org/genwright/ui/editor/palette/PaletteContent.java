package org.genwright.ui.editor.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerType;
import org.genwright.core.network.Role;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;

/**
 * What can be added to a model.
 *
 * @param groups entries by the name of their group, in the order shown to people; networks first
 */
public record PaletteContent(Map<String, List<PaletteEntry>> groups) {

	/**
	 * Returns what can be added to a model: networks of the roles that have none yet, and layers.
	 *
	 * @param roles  the roles of the model's family
	 * @param layers the installed layer types
	 */
	public static PaletteContent of(Architecture architecture, List<Role> roles, List<LayerType> layers) {
		Set<String> played = architecture.getNetworks().stream().map(Network::getRole).filter(role -> role != null).collect(Collectors.toSet());
		Stream<PaletteEntry> networks = roles.stream().filter(role -> !played.contains(role.id())).map(PaletteEntry.RoleNetwork::new);
		Stream<PaletteEntry> types = layers.stream().sorted(Comparator.comparing(LayerType::group)).map(PaletteEntry.Layer::new);
		return grouped(Stream.concat(networks, types));
	}

	private static PaletteContent grouped(Stream<PaletteEntry> entries) {
		Map<String, List<PaletteEntry>> groups = new LinkedHashMap<>();
		entries.forEach(entry -> groups.computeIfAbsent(entry.group(), name -> new ArrayList<>()).add(entry));
		return new PaletteContent(groups);
	}

	/** Returns all entries. */
	public Stream<PaletteEntry> entries() {
		return groups.values().stream().flatMap(List::stream);
	}

	/** Returns the entries that have all words of a text in name, id, group or description; all for a blank text. */
	public PaletteContent matching(String text) {
		List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
		return grouped(entries().filter(entry -> {
			String searched = String.join("\n", entry.label(), entry.id(), entry.group(), entry.description()).toLowerCase(Locale.ROOT);
			return words.stream().allMatch(searched::contains);
		}));
	}
}

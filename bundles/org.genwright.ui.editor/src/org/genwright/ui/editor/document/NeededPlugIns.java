package org.genwright.ui.editor.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.genwright.core.family.Families;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerType;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.Node;

/**
 * Keeps the list of plug-ins in model files right: those that bring the family and the layer types. Where one of these
 * is not installed, listed plug-ins that are not installed stay, since they may bring it.
 */
public final class NeededPlugIns {

	private final Families families;
	private final Function<LayerContribution, Optional<PlugIn>> owners;

	/**
	 * Creates a list maker.
	 *
	 * @param families what is installed
	 * @param owners   tells which plug-in a contribution of layer types comes from; empty for core's own
	 */
	public NeededPlugIns(Families families, Function<LayerContribution, Optional<PlugIn>> owners) {
		this.families = families;
		this.owners = owners;
	}

	/** Rewrites the list of a model; one that is right stays as it is. */
	public void complete(Architecture architecture) {
		Map<String, PlugIn> needed = needed(architecture);
		boolean unknown = hasUnknown(architecture);
		List<Contributor> listed = architecture.getContributors();
		listed.removeIf(entry -> !needed.containsKey(entry.getBundle())
				&& !(unknown && entry.getBundle() != null && !families.layers().isInstalled(entry.getBundle())));
		for (Contributor entry : listed) {
			Optional.ofNullable(needed.remove(entry.getBundle())).ifPresent(plugIn -> write(plugIn, entry));
		}
		for (PlugIn plugIn : needed.values()) {
			Contributor entry = ArchitectureFactory.eINSTANCE.createContributor();
			entry.setBundle(plugIn.bundle());
			write(plugIn, entry);
			listed.add(entry);
		}
	}

	private Map<String, PlugIn> needed(Architecture architecture) {
		Map<String, PlugIn> needed = new LinkedHashMap<>();
		families.find(text(architecture.getFamily()))
				.ifPresent(family -> put(new PlugIn(family.contributor(), family.version(), family.feature()), needed));
		nodes(architecture).forEach(node -> families.layers().find(text(node.getType())).map(this::contribution).flatMap(owners)
				.ifPresent(plugIn -> put(plugIn, needed)));
		return needed;
	}

	private static void put(PlugIn plugIn, Map<String, PlugIn> needed) {
		needed.putIfAbsent(plugIn.bundle(), plugIn);
	}

	private LayerContribution contribution(LayerType type) {
		return families.layers().owner(type);
	}

	private boolean hasUnknown(Architecture architecture) {
		return families.find(text(architecture.getFamily())).isEmpty()
				|| nodes(architecture).stream().anyMatch(node -> families.layers().find(text(node.getType())).isEmpty());
	}

	private static List<Node> nodes(Architecture architecture) {
		return architecture.getNetworks().stream().flatMap(network -> network.getNodes().stream()).toList();
	}

	private static void write(PlugIn plugIn, Contributor entry) {
		entry.setVersion(plugIn.version().isEmpty() ? entry.getVersion() : plugIn.version());
		entry.setFeature(plugIn.feature().isEmpty() ? entry.getFeature() : plugIn.feature());
	}

	private static String text(String nullable) {
		return nullable == null ? "" : nullable;
	}
}

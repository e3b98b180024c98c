package org.genwright.core.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The layer types that are installed: core's own, and those of plug-ins. Immutable. */
public final class LayerTypes {

	private final List<LayerContribution> contributions;
	private final Map<String, LayerType> types = new LinkedHashMap<>();
	private final Map<String, LayerContribution> owners = new LinkedHashMap<>();
	private final Predicate<String> installed;

	/**
	 * Creates a list of layer types; of several with one id, the first counts.
	 *
	 * @param contributions what contributes them
	 * @param installed     tells whether the bundle of a symbolic name is installed
	 */
	public LayerTypes(List<LayerContribution> contributions, Predicate<String> installed) {
		this.contributions = List.copyOf(contributions);
		this.installed = installed;
		for (LayerContribution contribution : contributions) {
			for (LayerType type : contribution.layerTypes()) {
				if (types.putIfAbsent(type.id(), type) == null) {
					owners.put(type.id(), contribution);
				}
			}
		}
	}

	/** Returns core's own layer types, where nothing is known of installed bundles: none counts as missing. */
	public static LayerTypes standard() {
		return with(List.of());
	}

	/** Returns core's own layer types and those of plug-ins, where no bundle counts as missing. */
	public static LayerTypes with(List<LayerContribution> plugins) {
		return with(plugins, bundle -> true);
	}

	/**
	 * Returns core's own layer types and those of plug-ins.
	 *
	 * @param installed tells whether the bundle of a symbolic name is installed
	 */
	public static LayerTypes with(List<LayerContribution> plugins, Predicate<String> installed) {
		List<LayerContribution> all = new ArrayList<>(List.of(new StandardLayers()));
		all.addAll(plugins);
		return new LayerTypes(all, installed);
	}

	/** Returns the types, in the order shown to people. */
	public List<LayerType> all() {
		return List.copyOf(types.values());
	}

	/** Returns the type of an id. */
	public Optional<LayerType> find(String id) {
		return Optional.ofNullable(types.get(id));
	}

	/** Returns what contributed a type that is installed. */
	public LayerContribution owner(LayerType type) {
		return owners.get(type.id());
	}

	/** Tells whether the bundle of a symbolic name is installed, so that a type it lacks is a mistake. */
	public boolean isInstalled(String bundle) {
		return installed.test(bundle);
	}

	/** Returns the contributions. */
	public List<LayerContribution> contributions() {
		return contributions;
	}
}

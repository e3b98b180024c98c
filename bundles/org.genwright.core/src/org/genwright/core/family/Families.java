package org.genwright.core.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;

/** The families that are installed, and the layers their networks may have. Immutable. */
public final class Families {

	private final Map<String, FamilyDescriptor> families = new LinkedHashMap<>();
	private final Predicate<String> installed;
	private final LayerTypes layers;

	/**
	 * Creates a list of families; of several with one id, the first counts.
	 *
	 * @param families  the families, in the order shown to people
	 * @param installed tells whether the bundle of a symbolic name is installed
	 * @param layers    the layer types
	 */
	public Families(List<FamilyDescriptor> families, Predicate<String> installed, LayerTypes layers) {
		families.forEach(family -> this.families.putIfAbsent(family.id(), family));
		this.installed = installed;
		this.layers = layers;
	}

	/** Creates a list of families with core's own layer types. */
	public Families(List<FamilyDescriptor> families, Predicate<String> installed) {
		this(families, installed, LayerTypes.standard());
	}

	/** Creates a list of families, where only their own bundles count as installed. */
	public Families(List<FamilyDescriptor> families) {
		this(families, bundle -> families.stream().anyMatch(family -> family.contributor().equals(bundle)));
	}

	/** Returns the layer types that networks may use. */
	public LayerTypes layers() {
		return layers;
	}

	/** Returns the families, in the order shown to people. */
	public List<FamilyDescriptor> all() {
		return List.copyOf(families.values());
	}

	/** Returns the family of an id. */
	public Optional<FamilyDescriptor> find(String id) {
		return Optional.ofNullable(families.get(id));
	}

	/**
	 * Returns the family a model is of.
	 *
	 * @param architecture the model; the contributors it lists tell what to install
	 * @param where        the place that a problem names, such as {@code 'digits-mixture.genmodel'}
	 * @throws ProblemException if the family is not installed: with the plug-in to install, or the nearest id
	 */
	public FamilyDescriptor require(Architecture architecture, String where) throws ProblemException {
		String id = architecture.getFamily() == null ? "" : architecture.getFamily();
		FamilyDescriptor family = families.get(id);
		if (family == null) {
			throw ProblemException.input(missing(id, MissingPlugIns.remedy(architecture, installed), where).at(
					architecture.getId() == null ? "" : architecture.getId()));
		}
		return family;
	}

	/**
	 * Returns the family of an id, as recorded in a run.
	 *
	 * @param where the place that a problem names
	 * @throws ProblemException if the family is not installed
	 */
	public FamilyDescriptor require(String id, String where) throws ProblemException {
		return find(id).orElseThrow(() -> ProblemException.input(missing(id, Optional.empty(), where)));
	}

	private Problem missing(String id, Optional<String> installation, String where) {
		String available = families.isEmpty() ? "an installed family (there is none)" : NearestName.oneOf(families.keySet());
		String remedy = installation.filter(text -> !id.isEmpty()).orElse((NearestName.suggest(id, families.keySet())
				+ " Correct the family, or install the plug-in that brings it.").strip());
		return Problem.error("unknown-family", "Family of " + where, available, id.isEmpty() ? "none" : "'" + id + "'", remedy);
	}
}

package org.genwright.core.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Contributor;

/** The families that are installed. Immutable. */
public final class Families {

	private final Map<String, FamilyDescriptor> families = new LinkedHashMap<>();
	private final Predicate<String> installed;

	/**
	 * Creates a list of families; of several with one id, the first counts.
	 *
	 * @param families  the families, in the order shown to people
	 * @param installed tells whether the bundle of a symbolic name is installed
	 */
	public Families(List<FamilyDescriptor> families, Predicate<String> installed) {
		families.forEach(family -> this.families.putIfAbsent(family.id(), family));
		this.installed = installed;
	}

	/** Creates a list of families, where only their own bundles count as installed. */
	public Families(List<FamilyDescriptor> families) {
		this(families, bundle -> families.stream().anyMatch(family -> family.contributor().equals(bundle)));
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
			throw ProblemException.input(missing(id, architecture.getContributors(), where).at(
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
		return find(id).orElseThrow(() -> ProblemException.input(missing(id, List.of(), where)));
	}

	private Problem missing(String id, List<Contributor> contributors, String where) {
		List<Contributor> absent = contributors.stream()
				.filter(contributor -> contributor.getBundle() != null && !installed.test(contributor.getBundle())).toList();
		String available = families.isEmpty() ? "an installed family (there is none)" : NearestName.oneOf(families.keySet());
		String found = id.isEmpty() ? "none" : "'" + id + "'";
		String remedy = id.isEmpty() || absent.isEmpty()
				? (NearestName.suggest(id, families.keySet())
						+ " Correct the family, or install the plug-in that brings it.").strip()
				: "The model needs the plug-in " + absent.stream().map(Families::describe).collect(Collectors.joining(" and "))
						+ ", which is not installed. " + absent.stream().map(Families::installation).distinct()
								.collect(Collectors.joining(" "));
		return Problem.error("unknown-family", "Family of " + where, available, found, remedy);
	}

	private static String describe(Contributor contributor) {
		return "'" + contributor.getBundle() + "'"
				+ (contributor.getVersion() == null ? "" : " (saved with version " + contributor.getVersion() + ")");
	}

	private static String installation(Contributor contributor) {
		if (contributor.getFeature() == null) {
			return "In the workbench, choose Help > Install New Software.";
		}
		return "Install the feature '" + contributor.getFeature() + "': in the workbench by Help > Install New Software, or by "
				+ "./genwright -application org.eclipse.equinox.p2.director -repository URL -installIU "
				+ contributor.getFeature() + ".feature.group with the URL of the update site.";
	}
}

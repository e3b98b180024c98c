package org.genwright.core.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Contributor;

/** Says which plug-ins a model was saved with are not installed, and how to install them. */
public final class MissingPlugIns {

	private MissingPlugIns() {
	}

	/**
	 * Returns a remedy that names the plug-ins; empty if all that the model lists are installed.
	 *
	 * @param architecture the model, which lists its contributors
	 * @param installed    tells whether the bundle of a symbolic name is installed
	 */
	public static Optional<String> remedy(Architecture architecture, Predicate<String> installed) {
		List<Contributor> absent = architecture.getContributors().stream()
				.filter(contributor -> contributor.getBundle() != null && !installed.test(contributor.getBundle())).toList();
		if (absent.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of("The model needs the plug-in "
				+ absent.stream().map(MissingPlugIns::describe).collect(Collectors.joining(" and "))
				+ ", which is not installed. "
				+ absent.stream().map(MissingPlugIns::installation).distinct().collect(Collectors.joining(" ")));
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

package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.genwright.nn.density.CovarianceForm;

/** What to do where rows do not determine the parameters: only what the settings leave to be done. */
record CollapseAdvice(MixtureOptions options, TrainingRows rows) {

	/** Returns the remedies where not even one Gaussian is determined. */
	String ofOneGaussian() {
		List<String> remedies = new ArrayList<>(List.of("leave out columns that depend on others"));
		if (options.form() == CovarianceForm.FULL || options.form() == CovarianceForm.TIED) {
			remedies.add("set 'covariance' to 'diagonal'");
		}
		remedies.add(options.regularisation() == 0 ? "set 'regularisation' above 0" : "raise 'regularisation'");
		return sentence(remedies);
	}

	/** Returns the remedies where every start has collapsed. */
	String ofAllStarts() {
		List<String> remedies = new ArrayList<>();
		int distinct = distinctRows();
		boolean few = distinct <= options.components();
		if (few && distinct > 1) {
			remedies.add("set 'components' below " + distinct);
		} else if (options.components() > 1) {
			remedies.add("set 'components' lower");
		}
		if (options.regularisation() == 0) {
			remedies.add("set 'regularisation' above 0");
		}
		if (!few) {
			addCovariance(remedies);
		}
		if (options.initialisation() == Initialisation.GIVEN) {
			remedies.add("give other initial parameters");
		}
		return sentence(remedies.isEmpty() ? List.of("raise 'regularisation'") : remedies);
	}

	/** Returns {@code ", in 3 distinct rows"} where there are no more of them than components; else nothing. */
	String distinctRowsIfFew() {
		int distinct = distinctRows();
		return distinct > options.components() ? ""
				: ", in data of only " + distinct + (distinct == 1 ? " distinct row" : " distinct rows");
	}

	private void addCovariance(List<String> remedies) {
		boolean plane = rows.epsilon().length > 1;
		switch (options.form()) {
			case FULL -> remedies.add("set 'covariance' to 'tied'" + (plane ? " or 'diagonal'" : ""));
			case DIAGONAL -> {
				if (plane) {
					remedies.add("set 'covariance' to 'spherical'");
				}
			}
			case TIED, SPHERICAL -> {
				// No form has fewer ways to become singular.
			}
		}
	}

	/** Counts distinct rows, up to one more than there are components. */
	private int distinctRows() {
		int dimensions = rows.epsilon().length;
		Set<List<Double>> distinct = new HashSet<>();
		for (int n = 0; n < rows.size() && distinct.size() <= options.components(); n++) {
			distinct.add(Arrays.stream(rows.z(), n * dimensions, (n + 1) * dimensions).boxed().toList());
		}
		return distinct.size();
	}

	private static String sentence(List<String> remedies) {
		int last = remedies.size() - 1;
		String all = last == 0 ? remedies.getFirst()
				: String.join(", ", remedies.subList(0, last)) + (last > 1 ? ", or " : " or ") + remedies.get(last);
		return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
	}
}

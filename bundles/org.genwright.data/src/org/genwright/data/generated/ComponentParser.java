package org.genwright.data.generated;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Reads the components of a mixture on the plane:
 *
 * <pre>
 * components = component { ";" component }
 * component  = weight "@" mean1 "," mean2 "~" spread
 * spread     = sd | sd1 "," sd2 | sd1 "," sd2 "," correlation
 * </pre>
 *
 * Weights and standard deviations are above 0, correlations between -1 and 1, exclusive; blanks do not matter.
 */
final class ComponentParser {

	/** The form of one component, for messages. */
	static final String FORM = "WEIGHT@MEAN1,MEAN2~SPREAD";

	private static final String EXAMPLE = "Write for example '0.5@0,0~1; 0.5@3,3~0.5,2,-0.3': the first is round with "
			+ "standard deviation 1, the second has two standard deviations and a correlation.";

	private final String component;
	private final String where;

	private ComponentParser(String component, int number) {
		this.component = component;
		this.where = "Setting 'components', component " + number;
	}

	/**
	 * Reads all components.
	 *
	 * @throws ProblemException naming the component that is wrong and what is wrong with it
	 */
	static List<PlanarGaussian> parse(String text) throws ProblemException {
		List<PlanarGaussian> components = new ArrayList<>();
		String[] parts = text.split(";", -1);
		for (int k = 0; k < parts.length; k++) {
			components.add(new ComponentParser(parts[k].strip(), k + 1).parse());
		}
		return components;
	}

	private PlanarGaussian parse() throws ProblemException {
		int at = component.indexOf('@');
		int tilde = component.indexOf('~');
		if (at < 0 || tilde < at) {
			throw problem(FORM, component);
		}
		double weight = positive(component.substring(0, at), "a weight above 0");
		double[] mean = numbers(component.substring(at + 1, tilde));
		if (mean.length != 2) {
			throw problem("a mean of two numbers", component.substring(at + 1, tilde));
		}
		String[] spread = component.substring(tilde + 1).split(",", -1);
		if (spread.length > 3) {
			throw problem("a spread of one to three numbers", component.substring(tilde + 1));
		}
		double sd1 = positive(spread[0], "a standard deviation above 0");
		double sd2 = spread.length > 1 ? positive(spread[1], "a standard deviation above 0") : sd1;
		double correlation = spread.length > 2 ? number(spread[2]) : 0;
		if (!(Math.abs(correlation) < 1)) {
			throw problem("a correlation between -1 and 1, exclusive", spread[2]);
		}
		return new PlanarGaussian(weight, mean[0], mean[1], sd1, sd2, correlation);
	}

	private double positive(String text, String expected) throws ProblemException {
		double value = number(text);
		if (!(value > 0)) {
			throw problem(expected, text);
		}
		return value;
	}

	private double[] numbers(String text) throws ProblemException {
		String[] parts = text.split(",", -1);
		double[] values = new double[parts.length];
		for (int i = 0; i < parts.length; i++) {
			values[i] = number(parts[i]);
		}
		return values;
	}

	private double number(String text) throws ProblemException {
		try {
			double value = Double.parseDouble(text.strip());
			if (Double.isFinite(value)) {
				return value;
			}
			throw problem("a finite number", text);
		} catch (NumberFormatException e) {
			throw problem("a number", text);
		}
	}

	private ProblemException problem(String expected, String found) {
		return ProblemException.input(
				Problem.error("mixture-components", where, expected, "'" + found.strip() + "'", EXAMPLE));
	}
}

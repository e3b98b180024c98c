package org.genwright.family.vae;

import java.util.List;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Looks at the examples before training. */
final class TrainingData {

	private final VaeSpec spec;
	private final List<String> columns;

	private TrainingData(VaeSpec spec, List<String> columns) {
		this.spec = spec;
		this.columns = columns;
	}

	/**
	 * Checks the training and validation examples.
	 *
	 * @throws ProblemException naming the first row with a value that the decoder's distribution cannot give, or without
	 *                          a class that the model needs
	 */
	static void require(TrainingContext context, VaeSpec spec) throws ProblemException {
		TrainingData data = new TrainingData(spec, context.model().columns());
		data.require("Training data", context.train());
		if (context.validation().isPresent()) {
			data.require("Validation data", context.validation().get());
		}
	}

	private void require(String part, Examples examples) throws ProblemException {
		DecoderDistribution decoder = spec.decoder();
		double[] x = new double[spec.dimensions()]; // [D]
		for (int i = 0; i < examples.size(); i++) {
			examples.read(i, 0, x, 0);
			for (int d = 0; d < x.length; d++) {
				if (!decoder.supports(x[d])) {
					throw value(part + ", " + place(examples.row(i), d), x[d], decoder);
				}
			}
			requireClass(part, examples, i);
		}
	}

	private String place(int row, int dimension) {
		return "row " + (row + 1) + ", " + (dimension < columns.size() ? "column '" + columns.get(dimension) + "'"
				: "value " + (dimension + 1));
	}

	private ProblemException value(String where, double found, DecoderDistribution decoder) {
		String remedy = !Double.isFinite(found) ? "Correct or remove the row."
				: "Correct the row, prepare the data with a step such as 'binarise' or 'scale', or choose another 'decoder'.";
		return ProblemException.input(Problem.error("unsupported-value", where,
				decoder.support() + ", as 'decoder' is '" + spec.options().decoder().id() + "'", "'" + found + "'", remedy));
	}

	private void requireClass(String part, Examples examples, int index) throws ProblemException {
		int label = examples.label(index);
		if (!spec.classes().isEmpty() && (label < 0 || label >= spec.classes().size())) {
			throw ProblemException.input(Problem.error("no-class", part + ", row " + (examples.row(index) + 1),
					"one of the " + spec.classes().size() + " classes, since the model is class-conditional", "none",
					"Label the row, or remove it."));
		}
	}

	/** Returns log p(y) [K], the share of each class; empty if unconditional. */
	static float[] logPrior(Examples examples, VaeSpec spec) {
		float[] logPrior = new float[spec.classes().size()]; // [K]
		if (logPrior.length > 0) {
			long[] counts = new long[logPrior.length]; // [K]
			for (int i = 0; i < examples.size(); i++) {
				counts[examples.label(i)]++;
			}
			for (int c = 0; c < counts.length; c++) {
				logPrior[c] = (float) Math.log((double) counts[c] / examples.size());
			}
		}
		return logPrior;
	}
}

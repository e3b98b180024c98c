package org.genwright.core.likelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log-likelihood with everything needed to compare it: two are comparable only if kind, measure and preprocessing
 * agree.
 *
 * @param logLikelihood    sum over the examples, in nats, in the units of the data before preprocessing
 * @param examples         number of examples N, at least 1
 * @param dimensions       values per example D, at least 1
 * @param kind             what the figure is
 * @param importanceSamples k of {@link LikelihoodKind#IWAE}, else 0
 * @param measure          density or mass
 * @param split            the part of the data: {@code train}, {@code validation}, {@code test} or {@code all}
 * @param preprocessing    the steps the figure refers to, in order, as recorded in the run
 */
public record Likelihood(double logLikelihood, long examples, int dimensions, LikelihoodKind kind, int importanceSamples,
		Measure measure, String split, List<String> preprocessing) {

	public Likelihood {
		if (examples < 1 || dimensions < 1) {
			throw new IllegalArgumentException("A likelihood: expected at least one example and one dimension, found "
					+ examples + " and " + dimensions + ".");
		}
		preprocessing = List.copyOf(preprocessing);
	}

	/** Returns the mean negative log-likelihood in nats per example. */
	public double nll() {
		return -logLikelihood / examples;
	}

	/** Returns the mean negative log-likelihood in bits per dimension, {@code nll / (D ln 2)}. */
	public double bitsPerDimension() {
		return nll() / (dimensions * Math.log(2));
	}

	/** Tells whether the other figure may stand on the same axis. */
	public boolean comparableTo(Likelihood other) {
		return kind == other.kind && importanceSamples == other.importanceSamples && measure == other.measure
				&& dimensions == other.dimensions && preprocessing.equals(other.preprocessing);
	}

	/** Returns the record form used in {@code run.json} and on the command line. */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("split", split);
		map.put("kind", kind == LikelihoodKind.IWAE ? "IWAE-" + importanceSamples : kind.name());
		map.put("measure", measure.name());
		map.put("examples", examples);
		map.put("logLikelihood", logLikelihood);
		map.put("nll", nll());
		map.put("unit", "nats per example");
		map.put("bitsPerDimension", bitsPerDimension());
		map.put("preprocessing", preprocessing);
		return map;
	}
}

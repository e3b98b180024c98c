package org.genwright.core.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Criteria that weigh the fit of a model against its size, from an exact log-likelihood of the training data.
 * <p>
 * The two have opposite signs: the BIC is that of mclust, {@code 2 logLikelihood - df ln n}, where larger is better
 * (Estimating the dimension of a model, Gideon Schwarz, 1978); the AIC is {@code 2 df - 2 logLikelihood}, where smaller
 * is better (A new look at the statistical model identification, Hirotugu Akaike, 1974).
 *
 * @param logLikelihood of the training data, in nats
 * @param freeParameters df, the number of free parameters
 * @param examples      n, the number of training examples
 */
public record InformationCriteria(double logLikelihood, long freeParameters, long examples) {

	/** Returns {@code 2 logLikelihood - df ln n}; larger is better. */
	public double bic() {
		return 2 * logLikelihood - freeParameters * Math.log(examples);
	}

	/** Returns {@code 2 df - 2 logLikelihood}; smaller is better. */
	public double aic() {
		return 2.0 * freeParameters - 2 * logLikelihood;
	}

	/**
	 * Returns the record form: {@code logLikelihood}, {@code df}, {@code n}, {@code bic} and {@code aic}, and the formulas
	 * of these two in words as {@code bicConvention} and {@code aicConvention}.
	 */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("logLikelihood", logLikelihood);
		map.put("df", freeParameters);
		map.put("n", examples);
		map.put("bic", bic());
		map.put("bicConvention", "2 logLikelihood - df ln n: higher is better");
		map.put("aic", aic());
		map.put("aicConvention", "2 df - 2 logLikelihood: lower is better");
		return map;
	}
}

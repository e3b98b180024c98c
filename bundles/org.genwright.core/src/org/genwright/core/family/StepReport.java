package org.genwright.core.family;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one step of training has to say.
 *
 * @param step     the number of completed steps, from 1
 * @param scalars  figures for the time axis by name, such as {@code train/logLikelihood}; in a stable order
 * @param message  a line for the log, empty if there is nothing to say
 */
public record StepReport(long step, Map<String, Double> scalars, String message) {

	public StepReport {
		scalars = new LinkedHashMap<>(scalars);
	}
}

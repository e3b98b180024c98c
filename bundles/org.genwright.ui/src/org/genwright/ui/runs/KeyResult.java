package org.genwright.ui.runs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * The one figure of a run that is shown in the table: the mean negative log-likelihood per example on the part of the data
 * that says most, with what it is. A figure without its kind, unit and part would invite wrong comparisons.
 *
 * @param text  the figure with its unit, kind and part
 * @param value the figure
 */
public record KeyResult(String text, double value) {

	/** What is shown of a run without results; sorts after all others. */
	public static final KeyResult NONE = new KeyResult("", Double.NaN);

	private static final List<String> PARTS = List.of("test", "validation", "train");

	/** Returns the key result of the results in {@code run.json}. */
	public static KeyResult of(Map<String, Object> results) {
		List<?> likelihoods = results.get("likelihoods") instanceof List<?> list ? list : List.of();
		return PARTS.stream().flatMap(part -> likelihoods.stream().flatMap(likelihood -> read(likelihood, part).stream())).findFirst()
				.orElse(NONE);
	}

	/** Reads the form of {@link org.genwright.core.likelihood.Likelihood#toMap()}, if it is of that part. */
	private static Optional<KeyResult> read(Object likelihood, String part) {
		if (!(likelihood instanceof Map<?, ?> map) || !part.equals(map.get("split")) || !(map.get("nll") instanceof Number nll)) {
			return Optional.empty();
		}
		String kind = String.valueOf(map.get("kind")).toLowerCase(Locale.ROOT);
		String figure = String.format(Locale.ROOT, "%.3f", nll.doubleValue());
		return Optional.of(new KeyResult(NLS.bind(Messages.KeyResult_nll, new Object[] {figure, kind, part}), nll.doubleValue()));
	}
}

package org.genwright.core.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Names for new runs: {@code 2026-11-22T07-01-02_digits-vae_k3f9}, the time of creation in UTC, the model and four random
 * characters. Nothing but names depends on these random characters, so here true randomness is right.
 */
final class RunIds {

	private static final Pattern ID = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_.*_[0-9a-z]{4}");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss")
			.withZone(ZoneOffset.UTC);
	private static final int COMBINATIONS = 36 * 36 * 36 * 36;
	private static final int MAX_MODEL_LENGTH = 60;

	private final SecureRandom random = new SecureRandom();

	/** Returns a new id for a run of the given model file. */
	String next(String model, Instant created) {
		String stem = model.replaceFirst("\\.genmodel$", "").replaceAll("[^A-Za-z0-9.-]+", "-");
		String suffix = Integer.toString(random.nextInt(COMBINATIONS), 36);
		return TIME.format(created) + "_" + stem.substring(0, Math.min(stem.length(), MAX_MODEL_LENGTH)) + "_"
				+ "0".repeat(4 - suffix.length()) + suffix;
	}

	/** Tells whether a folder has the name of a run. */
	static boolean looksLikeId(String name) {
		return ID.matcher(name).matches();
	}
}

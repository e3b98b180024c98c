package org.genwright.data.step;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.genwright.core.dataset.Step;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.rng.RandomStream;

/**
 * {@code u = 1} with probability {@code x / highest}, or where {@code x / highest} reaches a threshold; else 0.
 *
 * @param mode      how values become 0 or 1
 * @param highest   the value that stands for 1, at least 1
 * @param threshold the threshold of {@link Mode#THRESHOLD}
 * @param draws     the stream of the draws of {@link Mode#STATIC}, one below it for each row
 */
record BinariseStep(Mode mode, double highest, double threshold, RandomStream draws) implements Step {

	/** How values become 0 or 1. */
	enum Mode {
		/** Drawn once per row of the dataset; rows from elsewhere as {@link #DYNAMIC}. */
		STATIC("1 with probability x / %s, drawn once per row"),
		/** Drawn afresh every epoch. */
		DYNAMIC("1 with probability x / %s, drawn every epoch"),
		/** 1 from the threshold on. */
		THRESHOLD("1 where x / %s is at least %s");

		private final String words;

		Mode(String words) {
			this.words = words;
		}

		static Mode of(String id) {
			return valueOf(id.toUpperCase(Locale.ROOT));
		}

		String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Returns a number without a fraction of zero. */
	static String plain(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}

	@Override
	public String type() {
		return Binarise.ID;
	}

	@Override
	public double forward(double[] x, int row, RandomStream noise) {
		RandomStream source = mode == Mode.STATIC && row >= 0 ? draws.child(row) : noise;
		for (int d = 0; d < x.length; d++) {
			double grey = x[d] / highest;
			x[d] = (mode == Mode.THRESHOLD ? grey >= threshold : drawn(grey, source, d)) ? 1 : 0;
		}
		return 0;
	}

	/** Draws 1 with the probability of the grey value; black and white, most of many images, need no random number. */
	private static boolean drawn(double grey, RandomStream source, int d) {
		return grey > 0 && (grey >= 1 || source.uniform(d) < grey);
	}

	@Override
	public int levels(int before) {
		return 2;
	}

	/** Maps 0 to 0 and 1 to the highest grey value, means of both to those between; the grey values of the data are lost. */
	@Override
	public void inverse(double[] u) {
		for (int d = 0; d < u.length; d++) {
			u[d] *= highest;
		}
	}

	@Override
	public Measure measure(Measure after) {
		return Measure.MASS;
	}

	@Override
	public Map<String, Object> record() {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("mode", mode.id());
		record.put("highest", highest);
		record.put("threshold", threshold);
		return record;
	}

	@Override
	public String describe() {
		return "binarise: " + String.format(Locale.ROOT, mode.words, plain(highest), plain(threshold))
				+ "; likelihood of the binary data";
	}
}

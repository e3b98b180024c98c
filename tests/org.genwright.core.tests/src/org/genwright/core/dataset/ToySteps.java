package org.genwright.core.dataset;

import java.util.List;
import java.util.Map;

import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/** Two kinds of steps whose mathematics is simple, for tests. */
public final class ToySteps {

	private ToySteps() {
	}

	/** u = factor (x - mean of the first column); log-determinant D ln |factor|. */
	public static final class Scale implements StepType {

		/** The factor. */
		public static final Setting<Double> FACTOR = Setting.real("factor", "Factor", "Multiplies.", 2);

		@Override
		public String id() {
			return "scale";
		}

		@Override
		public String label() {
			return "Scale";
		}

		@Override
		public String description() {
			return "Centres and multiplies.";
		}

		@Override
		public List<Setting<?>> settings() {
			return List.of(FACTOR);
		}

		@Override
		public Step fit(SettingValues settings, Examples train, RandomStream rng) {
			double[] x = train.readAll(Examples.EVALUATION); // [N, D]
			double sum = 0;
			for (int i = 0; i < train.size(); i++) {
				sum += x[i * train.dimensions()];
			}
			return new Fitted(settings.get(FACTOR), sum / train.size());
		}

		@Override
		public Step restore(Map<String, Object> record, RandomStream rng) {
			return new Fitted((Double) record.get("factor"), (Double) record.get("mean"));
		}

		private record Fitted(double factor, double mean) implements Step {

			@Override
			public String type() {
				return "scale";
			}

			@Override
			public double forward(double[] x, int row, RandomStream noise) {
				for (int d = 0; d < x.length; d++) {
					x[d] = factor * (x[d] - mean);
				}
				return x.length * Math.log(Math.abs(factor));
			}

			@Override
			public void inverse(double[] u) {
				for (int d = 0; d < u.length; d++) {
					u[d] = u[d] / factor + mean;
				}
			}

			@Override
			public Map<String, Object> record() {
				return Map.of("factor", factor, "mean", mean);
			}

			@Override
			public String describe() {
				return "scale: " + factor + " (x - " + mean + ")";
			}
		}
	}

	/** u = x + noise in [0, 1), as dequantisation does; rows of the fitted data get noise fixed at fitting added, too. */
	public static final class Noise implements StepType {

		@Override
		public String id() {
			return "noise";
		}

		@Override
		public String label() {
			return "Noise";
		}

		@Override
		public String description() {
			return "Adds noise.";
		}

		@Override
		public Step fit(SettingValues settings, Examples train, RandomStream rng) {
			return new Fitted(rng);
		}

		@Override
		public Step restore(Map<String, Object> record, RandomStream rng) {
			return new Fitted(rng);
		}

		private record Fitted(RandomStream draws) implements Step {

			@Override
			public String type() {
				return "noise";
			}

			@Override
			public double forward(double[] x, int row, RandomStream noise) {
				double shift = row < 0 ? 0 : 10 * draws.uniform(row);
				for (int d = 0; d < x.length; d++) {
					x[d] += noise.uniform(d) + shift;
				}
				return 0;
			}

			@Override
			public void inverse(double[] u) {
				for (int d = 0; d < u.length; d++) {
					u[d] = Math.floor(u[d]);
				}
			}

			@Override
			public LikelihoodKind kind(LikelihoodKind after) {
				return LikelihoodKind.DEQUANTISED;
			}

			@Override
			public Measure measure(Measure after) {
				return Measure.MASS;
			}

			@Override
			public Map<String, Object> record() {
				return Map.of();
			}

			@Override
			public String describe() {
				return "noise: x + U[0, 1)";
			}
		}
	}
}

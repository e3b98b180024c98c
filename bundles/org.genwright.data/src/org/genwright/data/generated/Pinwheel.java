package org.genwright.data.generated;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomStream;

/**
 * Gaussian arms around the origin, bent to a swirl. Each point u of the straight arms is turned by the angle
 * swirl · |u|. A rotation that depends on the radius alone keeps areas, so {@code log|det dx/du| = 0} and the density is
 * that of the straight arms at the point turned back. (The original turns by an angle that depends on the point along
 * its arm, which is not one-to-one everywhere.)
 */
public final class Pinwheel extends GeneratedProvider {

	/** The number of arms. */
	public static final Setting<Long> ARMS = Setting.integer("arms", "Arms", "The number of arms.", 5)
			.within(Bounds.between(1, 20));

	/** How far the arms are bent. */
	public static final Setting<Double> SWIRL = Setting
			.real("swirl", "Swirl", "By how much the arms are turned, per unit of distance from the origin.", 0.75)
			.unit("radians").within(Bounds.between(-10, 10));

	/** The standard deviation along the arms. */
	public static final Setting<Double> RADIAL_NOISE = noise("radial-noise", "Radial noise",
			"The standard deviation along each arm.", 0.6);

	/** The standard deviation across the arms. */
	public static final Setting<Double> TANGENTIAL_NOISE = noise("tangential-noise", "Tangential noise",
			"The standard deviation across each arm.", 0.2);

	private static final double RADIUS = 2;

	/** Makes the entry. */
	public Pinwheel() {
		super(new Title("pinwheel", "Pinwheel"),
				new About("Gaussian arms around the origin, bent to a swirl that keeps areas. Density exact.",
						"after Composing Graphical Models with Neural Networks for Structured Representations and Fast "
								+ "Inference (Matthew J. Johnson et al., 2016), arXiv:1603.06277"),
				numbered("arm", 5), List.of(ARMS, SWIRL, RADIAL_NOISE, TANGENTIAL_NOISE));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		int arms = Math.toIntExact(values.get(ARMS));
		PlanarGaussian arm = new PlanarGaussian(1, RADIUS, 0, values.get(RADIAL_NOISE), values.get(TANGENTIAL_NOISE), 0);
		return new Swirl(arms, arm, values.get(SWIRL));
	}

	private record Swirl(int arms, PlanarGaussian arm, double swirl) implements PlanarLaw {

		@Override
		public List<String> classes() {
			return numbered("arm", arms);
		}

		@Override
		public int draw(RandomStream rng, double[] x) {
			int k = (int) (rng.uniform(0) * arms);
			arm.draw(rng, x);
			rotate(x, 2 * Math.PI * k / arms + swirl * radius(x));
			return k;
		}

		@Override
		public double logProb(double[] x) {
			double[] terms = new double[arms]; // [K]
			for (int k = 0; k < arms; k++) {
				double[] u = x.clone();
				rotate(u, -2 * Math.PI * k / arms - swirl * radius(x));
				terms[k] = arm.logProb(u[0], u[1]);
			}
			return LogSumExp.of(terms) - Math.log(arms);
		}

		private static double radius(double[] x) {
			return Math.sqrt(x[0] * x[0] + x[1] * x[1]);
		}

		private static void rotate(double[] x, double angle) {
			double cosine = StrictMath.cos(angle);
			double sine = StrictMath.sin(angle);
			double x1 = cosine * x[0] - sine * x[1];
			x[1] = sine * x[0] + cosine * x[1];
			x[0] = x1;
		}
	}
}

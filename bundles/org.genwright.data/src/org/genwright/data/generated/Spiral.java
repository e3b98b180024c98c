package org.genwright.data.generated;

import java.util.List;
import java.util.stream.IntStream;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * Arms of an Archimedean spiral from the origin to radius 4, equally likely, with round Gaussian noise. The share of
 * points within radius r of the curve's origin grows as r², so the arms are nearly evenly filled.
 */
public final class Spiral extends GeneratedProvider {

	/** The number of arms. */
	public static final Setting<Long> ARMS = Setting.integer("arms", "Arms", "The number of arms.", 2)
			.within(Bounds.between(1, 10));

	/** How often each arm goes round. */
	public static final Setting<Double> TURNS = Setting
			.real("turns", "Turns", "How often each arm goes round the origin.", 1.5).unit("turns")
			.within(Bounds.between(0.1, 10));

	/** The standard deviation of the noise. */
	public static final Setting<Double> NOISE = noise("noise", "Noise",
			"The standard deviation of the noise around the arms.", 0.1);

	private static final double RADIUS = 4;

	/** Makes the entry. */
	public Spiral() {
		super(new Title("spiral", "Spiral"),
				new About("Arms of an Archimedean spiral with round Gaussian noise. Density by quadrature, to 1e-9.",
						"after FFJORD: Free-form Continuous Dynamics for Scalable Reversible Generative Models (Will "
								+ "Grathwohl et al., 2019), arXiv:1810.01367"),
				numbered("arm", 2), List.of(ARMS, TURNS, NOISE));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		int arms = Math.toIntExact(values.get(ARMS));
		double angle = 2 * Math.PI * values.get(TURNS);
		List<Curve> curves = IntStream.range(0, arms).<Curve>mapToObj(k -> new Arm(2 * Math.PI * k / arms, angle)).toList();
		return new NoisyCurves(curves, numbered("arm", arms), values.get(NOISE));
	}

	/**
	 * One arm: radius 4 t at the angle start + angle · t, t distributed with density 2 t.
	 *
	 * @param start the angle at the origin
	 * @param angle the angle it goes round
	 */
	private record Arm(double start, double angle) implements Curve {

		@Override
		public void point(double t, double[] x) {
			x[0] = RADIUS * t * StrictMath.cos(start + angle * t);
			x[1] = RADIUS * t * StrictMath.sin(start + angle * t);
		}

		@Override
		public double speed() {
			return RADIUS * Math.sqrt(1 + angle * angle);
		}

		@Override
		public double density(double t) {
			return 2 * t;
		}

		@Override
		public double quantile(double u) {
			return Math.sqrt(u);
		}
	}
}

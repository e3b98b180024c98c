package org.genwright.data.generated;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/** Two interleaved half circles of radius 1 with round Gaussian noise. */
public final class TwoMoons extends GeneratedProvider {

	/** The standard deviation of the noise. */
	public static final Setting<Double> NOISE = noise("noise", "Noise",
			"The standard deviation of the noise around the half circles.", 0.1);

	private static final List<String> CLASSES = List.of("upper", "lower");

	/** Makes the entry. */
	public TwoMoons() {
		super(new Title("two-moons", "Two moons"),
				new About("Two interleaved half circles with round Gaussian noise. Density by quadrature, to 1e-9.",
						"after make_moons of scikit-learn (Fabian Pedregosa et al., 2011)"),
				CLASSES, List.of(NOISE));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		return new NoisyCurves(List.of(new HalfCircle(0, 0, 1), new HalfCircle(1, 0.5, -1)), CLASSES, values.get(NOISE));
	}

	/**
	 * A half circle of radius 1.
	 *
	 * @param centre1 first coordinate of the centre
	 * @param centre2 second coordinate of the centre
	 * @param side    1 for the upper half, -1 for the lower one
	 */
	private record HalfCircle(double centre1, double centre2, int side) implements Curve {

		@Override
		public void point(double t, double[] x) {
			x[0] = centre1 + StrictMath.cos(Math.PI * t);
			x[1] = centre2 + side * StrictMath.sin(Math.PI * t);
		}

		@Override
		public double speed() {
			return Math.PI;
		}
	}
}

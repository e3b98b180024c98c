package org.genwright.data.generated;

import java.util.List;
import java.util.stream.IntStream;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/** Concentric circles of radius 1, 2, …, equally likely, with round Gaussian noise. */
public final class Rings extends GeneratedProvider {

	/** The number of circles. */
	public static final Setting<Long> RINGS = Setting
			.integer("rings", "Rings", "The number of circles, of radius 1, 2, …", 3).within(Bounds.between(1, 10));

	/** The standard deviation of the noise. */
	public static final Setting<Double> NOISE = noise("noise", "Noise",
			"The standard deviation of the noise around the circles.", 0.1);

	/** Makes the entry. */
	public Rings() {
		super(new Title("rings", "Rings"),
				new About("Concentric circles with round Gaussian noise. Density by quadrature, to 1e-9.",
						"after make_circles of scikit-learn (Fabian Pedregosa et al., 2011)"),
				numbered("ring", 3), List.of(RINGS, NOISE));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		int rings = Math.toIntExact(values.get(RINGS));
		List<Curve> circles = IntStream.rangeClosed(1, rings).<Curve>mapToObj(Circle::new).toList();
		return new NoisyCurves(circles, numbered("ring", rings), values.get(NOISE));
	}

	/** A circle around the origin. */
	private record Circle(double radius) implements Curve {

		@Override
		public void point(double t, double[] x) {
			x[0] = radius * StrictMath.cos(2 * Math.PI * t);
			x[1] = radius * StrictMath.sin(2 * Math.PI * t);
		}

		@Override
		public double speed() {
			return 2 * Math.PI * radius;
		}
	}
}

package org.genwright.data.generated;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/** Eight round Gaussians of equal weight, evenly spaced on a circle. */
public final class EightGaussians extends GeneratedProvider {

	/** The radius of the circle. */
	public static final Setting<Double> RADIUS = Setting
			.real("radius", "Radius", "The distance of the eight means from the origin.", 4).within(Bounds.between(0, 100));

	/** The standard deviation of each Gaussian. */
	public static final Setting<Double> NOISE = noise("noise", "Noise", "The standard deviation of each Gaussian.", 0.5);

	private static final int K = 8;

	/** Makes the entry. */
	public EightGaussians() {
		super(new Title("eight-gaussians", "Eight Gaussians"),
				new About("Eight round Gaussians of equal weight, evenly spaced on a circle. Density exact.",
						"after Improved Training of Wasserstein GANs (Ishaan Gulrajani et al., 2017), arXiv:1704.00028"),
				numbered("component", K), List.of(RADIUS, NOISE));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		List<PlanarGaussian> components = new ArrayList<>();
		for (int k = 0; k < K; k++) {
			double angle = 2 * Math.PI * k / K;
			components.add(PlanarGaussian.round(values.get(RADIUS) * StrictMath.cos(angle),
					values.get(RADIUS) * StrictMath.sin(angle), values.get(NOISE)));
		}
		return new PlanarMixture(components, numbered("component", K));
	}
}

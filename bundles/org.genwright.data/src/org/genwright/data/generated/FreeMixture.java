package org.genwright.data.generated;

import java.util.List;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.setting.SettingValues;

/** A mixture of Gaussians on the plane whose components are given in the settings. */
public final class FreeMixture extends GeneratedProvider {

	/** The components, as {@link ComponentParser} reads them. */
	public static final Setting<String> COMPONENTS = new Setting<>("components", "Components",
			"The Gaussians, joined by ';', each written " + ComponentParser.FORM
					+ ". SPREAD is one standard deviation, two joined by ',', or two and the correlation. "
					+ "Weights count relative to their sum.",
			"", SettingType.TEXT, Optional.of("0.3@-2,0~0.5;0.5@2,1~0.8,0.4,0.6;0.2@0,-2~1"), Bounds.NONE, List.of());

	/** Makes the entry. */
	public FreeMixture() {
		super(new Title("free-mixture", "Free mixture of Gaussians"),
				new About("A mixture of Gaussians on the plane with components of one's own. Density exact.", "Genwright"),
				numbered("component", 3), List.of(COMPONENTS));
	}

	@Override
	public PlanarLaw law(SettingValues values) throws ProblemException {
		List<PlanarGaussian> components = ComponentParser.parse(values.get(COMPONENTS));
		return new PlanarMixture(components, numbered("component", components.size()));
	}
}

package org.genwright.family.mixture;

import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.Fix;
import org.genwright.core.fix.SetSetting;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;

/** Remedies of settings that do not go together. */
final class MixtureFixes {

	private MixtureFixes() {
	}

	/** Returns the remedies, best first. */
	static List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case "initial-parameters-missing" -> List.of(fix("Choose the starting points by 'mixed' initialisation",
					MixtureDeclaration.INITIALISATION, Optional.of("mixed")));
			case "initial-parameters-unused" -> List.of(
					fix("Remove the file of initial parameters", MixtureDeclaration.INITIAL_PARAMETERS, Optional.empty()),
					fix("Set initialisation to 'given'", MixtureDeclaration.INITIALISATION, Optional.of("given")));
			default -> List.of();
		};
	}

	private static Fix fix(String title, Setting<String> setting, Optional<String> value) {
		return new Fix(title, new SetSetting(new SettingPlace.OfModel(), setting.id(), value));
	}
}

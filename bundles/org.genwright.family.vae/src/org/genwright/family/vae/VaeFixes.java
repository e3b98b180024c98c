package org.genwright.family.vae;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.genwright.core.fix.Fix;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.SetSetting;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Settings;

/**
 * Remedies that only this family knows: the layers of a missing output, as many latent dimensions as the encoder
 * delivers, and a distribution or a preprocessing step that goes with the levels of the data.
 */
final class VaeFixes {

	private static final Pattern MISSING = Pattern.compile("an Output layer for '([^']+)'(?: of shape (\\[N[^]]*]))?");
	private static final Pattern SIZE = Pattern.compile("\\d+");
	private static final long MOST_LATENTS = (long) VaeDeclaration.LATENTS.bounds().upper();

	private VaeFixes() {
	}

	/** Returns the remedies, best first. */
	static List<Fix> of(Problem problem, Architecture architecture) {
		return switch (problem.code()) {
			case "role-port" -> missingOutput(problem, architecture).stream().toList();
			case "role-output" -> otherLatents(problem).stream().toList();
			case "bernoulli-levels" -> List.of(step("binarise"), decoder(DecoderKind.CATEGORICAL), decoder(DecoderKind.LOGISTIC_MIXTURE));
			case "gaussian-levels" -> List.of(step("dequantise"), decoder(DecoderKind.CATEGORICAL), decoder(DecoderKind.LOGISTIC_MIXTURE));
			case "too-few-levels" -> List.of(new Fix("Take the number of levels from the data",
					setting(VaeDeclaration.LEVELS, Optional.empty())));
			default -> List.of();
		};
	}

	private static Optional<Fix> missingOutput(Problem problem, Architecture architecture) {
		Matcher missing = MISSING.matcher(problem.expected());
		Optional<String> role = Stream.of(VaeRoles.ENCODER, VaeRoles.DECODER).filter(problem.where()::equals).findFirst();
		if (role.isEmpty() || !missing.matches() || !problem.found().equals("none")) {
			return Optional.empty();
		}
		String port = missing.group(1);
		OptionalLong units = missing.group(2) != null ? OptionalLong.of(values(missing.group(2)))
				: role.get().equals(VaeRoles.ENCODER) ? OptionalLong.of(latents(architecture)) : OptionalLong.empty();
		if (units.isEmpty()) {
			return Optional.empty();
		}
		AddHead edit = new AddHead(role.get(), port, units.getAsLong());
		String what = role.get().equals(VaeRoles.ENCODER) ? "the reparameterisation's '" + port + "'" : "the output '" + port + "'";
		return edit.isNeeded(architecture) ? Optional.of(new Fix("Add " + what + " with a Dense layer of " + units.getAsLong() + " units", edit))
				: Optional.empty();
	}

	private static Optional<Fix> otherLatents(Problem problem) {
		boolean ofEncoder = problem.where().startsWith(VaeRoles.ENCODER + " / ") && problem.expected().contains("latent dimension");
		long found = values(problem.found());
		if (!ofEncoder || found < 1 || found > MOST_LATENTS) {
			return Optional.empty();
		}
		return Optional.of(new Fix("Set latents to " + found,
				setting(VaeDeclaration.LATENTS, Optional.of(found))));
	}

	private static Fix step(String type) {
		return new Fix("Add the preprocessing step '" + type + "'", new AddStep(type));
	}

	private static Fix decoder(DecoderKind kind) {
		return new Fix("Set decoder to '" + kind.id() + "'", setting(VaeDeclaration.DECODER, Optional.of(kind.id())));
	}

	private static <T> ModelEdit setting(Setting<T> setting, Optional<T> value) {
		return new SetSetting(new SettingPlace.OfModel(), setting.id(), value.map(Object::toString));
	}

	/** Returns the number of values of a shape as messages write it, {@code [N, 4, 4]}. */
	private static long values(String shape) {
		return SIZE.matcher(shape).results().mapToLong(size -> Long.parseLong(size.group())).reduce(1, (a, b) -> a * b);
	}

	private static long latents(Architecture architecture) {
		return Settings.get(architecture.getSettings(), VaeDeclaration.LATENTS.id()).filter(text -> SIZE.matcher(text).matches())
				.map(Long::parseLong).orElse(VaeDeclaration.LATENTS.defaultValue().orElseThrow());
	}
}

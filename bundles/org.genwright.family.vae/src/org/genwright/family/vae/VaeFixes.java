package org.genwright.family.vae;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.genwright.core.fix.AddStep;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.SetSetting;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.template.NetworkBuilder;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Remedies that only this family knows: the layers of a missing output, as many latent dimensions as the encoder
 * delivers, and a distribution or a preprocessing step that goes with the levels of the data.
 */
final class VaeFixes {

	private static final Pattern SIZE = Pattern.compile("\\d+");
	private static final long MOST_LATENTS = (long) VaeDeclaration.LATENTS.bounds().upper();

	private final Problem problem;
	private final Architecture architecture;

	private VaeFixes(Problem problem, Architecture architecture) {
		this.problem = problem;
		this.architecture = architecture;
	}

	/** Returns the remedies, best first. */
	static List<Fix> of(Problem problem, Architecture architecture, VaeOptions options, DataProfile data) {
		VaeFixes fixes = new VaeFixes(problem, architecture);
		return switch (problem.code()) {
			case "role-port" -> VaeRoles.of(options, data).stream().flatMap(fixes::missingOutputs).toList();
			case "role-output" -> fixes.otherLatents().stream().toList();
			case "bernoulli-levels" -> List.of(step("binarise"), decoder(DecoderKind.CATEGORICAL), decoder(DecoderKind.LOGISTIC_MIXTURE));
			case "gaussian-levels" -> List.of(step("dequantise"), decoder(DecoderKind.CATEGORICAL), decoder(DecoderKind.LOGISTIC_MIXTURE));
			case "too-few-levels" -> List.of(new Fix("Take the number of levels from the data",
					setting(VaeDeclaration.LEVELS, Optional.empty())));
			default -> List.of();
		};
	}

	/**
	 * Returns the fixes that add the outputs of a role whose network the problem is about, as far as their sizes are known.
	 * There are two of each title, since only the trial tells whether the Dense layer must read a flat vector.
	 */
	private Stream<Fix> missingOutputs(Role role) {
		Optional<NetworkBuilder> network = NetworkBuilder.find(architecture, role.id(), IdGenerator.counting())
				.filter(found -> problem.elementId().equals(found.network().getId()));
		return network.stream().flatMap(found -> role.outputs().stream()
				.filter(port -> port.presence() == RolePort.Presence.REQUIRED && found.findOutput(port.id()).isEmpty()))
				.flatMap(port -> port.shape().stream().flatMap(shape -> Stream.of(AddHead.Features.values())
						.map(features -> new AddHead(role.id(), port.id(), shape.elements(), features))))
				.filter(head -> head.isNeeded(architecture))
				.map(head -> new Fix("Add " + (role.id().equals(VaeRoles.ENCODER) ? "the reparameterisation's '" : "the output '")
						+ head.port() + "' with a Dense layer of " + head.units() + " units", head));
	}

	/** Returns the fix that follows a layer of the encoder, all of whose outputs are as long as the latents. */
	private Optional<Fix> otherLatents() {
		boolean ofEncoder = Ids.find(architecture, problem.elementId())
				.filter(node -> node.eContainer() instanceof Network network && VaeRoles.ENCODER.equals(network.getRole())).isPresent();
		long found = values(problem.found());
		return ofEncoder && found >= 1 && found <= MOST_LATENTS
				? Optional.of(new Fix("Set latents to " + found, setting(VaeDeclaration.LATENTS, Optional.of(found)))) : Optional.empty();
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
}

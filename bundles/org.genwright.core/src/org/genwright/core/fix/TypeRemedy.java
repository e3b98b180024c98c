package org.genwright.core.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.LayerType;
import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.model.architecture.Node;

/** Replaces an unknown layer type by the one that was meant. */
final class TypeRemedy implements Remedy {

	private static final int MOST = 3;

	@Override
	public Set<String> codes() {
		return Set.of("unknown-layer");
	}

	/** Proposes types of a near id or name; none where a plug-in that the model needs is not installed. */
	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		if (node.isEmpty() || MissingPlugIns.remedy(scope.architecture(), scope.types()::isInstalled).isPresent()) {
			return List.of();
		}
		String found = Elements.text(node.get().getType());
		return scope.types().all().stream().filter(type -> NearestName.near(found, List.of(type.id(), type.name())).isPresent())
				.sorted(Comparator.comparingInt(type -> Math.min(NearestName.distance(found, type.id()),
						NearestName.distance(found, type.name()))))
				.limit(MOST).map(type -> new Fix("Change the type to " + type.name(), change(problem.elementId(), type))).toList();
	}

	/** Settings that the new type does not have are dropped. */
	private static ModelEdit change(String id, LayerType type) {
		List<String> known = type.settings().stream().map(Setting::id).toList();
		return (architecture, _) -> Elements.node(architecture, id).ifPresent(node -> {
			node.setType(type.id());
			node.getSettings().removeIf(setting -> !known.contains(setting.getName()));
		});
	}
}

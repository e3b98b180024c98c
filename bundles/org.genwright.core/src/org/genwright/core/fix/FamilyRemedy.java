package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;

/** Corrects the name of the family. */
final class FamilyRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unknown-family");
	}

	/** Proposes the nearest family; none where the model's own is brought by a plug-in that is not installed. */
	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		if (MissingPlugIns.remedy(scope.architecture(), scope.types()::isInstalled).isPresent()) {
			return List.of();
		}
		List<String> ids = scope.families().all().stream().map(FamilyDescriptor::id).toList();
		return NearestName.near(Elements.text(scope.architecture().getFamily()), ids)
				.map(id -> new Fix("Change the family to '" + id + "'", (architecture, _) -> architecture.setFamily(id))).stream().toList();
	}
}

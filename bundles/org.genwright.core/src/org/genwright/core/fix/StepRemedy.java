package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;

/** Corrects the type of a preprocessing step. */
final class StepRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unknown-step");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		List<String> ids = scope.datasets().steps().stream().map(StepType::id).toList();
		return Elements.step(scope.architecture(), problem.elementId())
				.flatMap(step -> NearestName.near(Elements.text(step.getType()), ids)).stream()
				.map(id -> new Fix("Change the step to '" + id + "'", (architecture, _) -> Elements
						.step(architecture, problem.elementId()).ifPresent(step -> step.setType(id)))).toList();
	}
}

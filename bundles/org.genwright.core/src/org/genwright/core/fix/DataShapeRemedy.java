package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.genwright.core.problem.Problem;

/** Takes over the shape of the data. */
final class DataShapeRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("data-shape");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		List<Fix> fixes = new ArrayList<>();
		scope.provider().map(provider -> provider.info().shape().text()).ifPresent(shape -> fixes
				.add(new Fix("Set the data shape to " + shape, (architecture, _) -> architecture.setDataShape(shape))));
		fixes.add(new Fix("Remove the data shape, so that the data's own counts", (architecture, _) -> architecture.setDataShape(null)));
		return fixes;
	}
}

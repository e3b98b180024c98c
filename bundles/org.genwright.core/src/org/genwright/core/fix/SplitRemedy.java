package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;

/** Replaces a split that cannot be read. */
final class SplitRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("split");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		return List.of(
				new Fix("Split by the fractions 0.8, 0.1 and 0.1", (architecture, _) -> fractions(architecture.getDataset())),
				new Fix("Remove the split, so that every row trains", (architecture, _) -> {
					if (architecture.getDataset() != null) {
						architecture.getDataset().setSplit(null);
					}
				}));
	}

	private static void fractions(DatasetReference data) {
		if (data != null && data.getSplit() != null) {
			Split split = data.getSplit();
			split.setKind(SplitKind.FRACTIONS);
			split.setTrain("0.8");
			split.setValidation("0.1");
			split.setTest("0.1");
		}
	}
}

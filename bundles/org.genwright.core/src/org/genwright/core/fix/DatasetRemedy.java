package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.ArchitectureFactory;

/** Names a dataset of the catalogue: the one that was meant, or one whose examples have the model's shape. */
final class DatasetRemedy implements Remedy {

	private static final int MOST = 5;

	@Override
	public Set<String> codes() {
		return Set.of("unknown-dataset", "no-dataset");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		String found = scope.dataset().map(data -> Elements.text(data.getSource())).orElse("");
		List<String> ids = scope.datasets().providers().stream().map(provider -> provider.info().id()).toList();
		if (!found.isBlank()) {
			return NearestName.near(found, ids).map(id -> use(id)).stream().toList();
		}
		String shape = Elements.text(scope.architecture().getDataShape());
		return scope.datasets().providers().stream().filter(provider -> provider.info().shape().text().equals(shape))
				.map(provider -> use(provider.info().id())).limit(MOST).toList();
	}

	private static Fix use(String id) {
		return new Fix("Use the dataset '" + id + "'", (architecture, _) -> {
			if (architecture.getDataset() == null) {
				architecture.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
			}
			architecture.getDataset().setSource(id);
		});
	}
}

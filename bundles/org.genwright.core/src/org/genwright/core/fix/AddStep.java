package org.genwright.core.fix;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Adds a preprocessing step with its defaults after all others, unless there is one of its type. Does nothing where the
 * model names no data set.
 *
 * @param type the id of its type
 */
public record AddStep(String type) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (architecture.getDataset() == null
				|| architecture.getDataset().getSteps().stream().anyMatch(step -> type.equals(step.getType()))) {
			return;
		}
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId(ids.next("step", Ids.of(architecture)::contains));
		step.setType(type);
		architecture.getDataset().getSteps().add(step);
	}
}

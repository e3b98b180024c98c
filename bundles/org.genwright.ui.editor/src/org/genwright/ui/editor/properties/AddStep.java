package org.genwright.ui.editor.properties;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Adds a preprocessing step behind the others, unless there is one of its kind.
 *
 * @param type id of the kind of step
 */
record AddStep(String type) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (architecture.getDataset() == null || architecture.getDataset().getSteps().stream().anyMatch(step -> type.equals(step.getType()))) {
			return;
		}
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setType(type);
		step.setId(ids.next("step", Ids.of(architecture)::contains));
		architecture.getDataset().getSteps().add(step);
	}
}

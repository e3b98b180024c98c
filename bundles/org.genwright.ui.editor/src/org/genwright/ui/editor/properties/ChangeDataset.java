package org.genwright.ui.editor.properties;

import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.edit.IdGenerator;

/**
 * Names other data. Columns and settings go with the data they were about; a data shape that the model names follows the
 * data, as far as that is known.
 *
 * @param source catalogue id or path; empty for no data
 * @param shape  the shape of the data; empty if it is not known
 */
record ChangeDataset(Optional<String> source, Optional<DataShape> shape) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (architecture.getDataset() == null) {
			architecture.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		}
		DatasetReference data = architecture.getDataset();
		if (source.equals(Optional.ofNullable(data.getSource()))) {
			return;
		}
		data.setSource(source.orElse(null));
		data.setLabelColumn(null);
		data.setWeightColumn(null);
		data.getColumns().clear();
		data.getSettings().clear();
		if (architecture.getDataShape() != null) {
			shape.ifPresent(found -> architecture.setDataShape(found.text()));
		}
	}
}

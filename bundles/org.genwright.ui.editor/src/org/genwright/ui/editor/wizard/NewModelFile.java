package org.genwright.ui.editor.wizard;

import java.nio.file.Path;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.core.validation.Validator;
import org.genwright.core.validation.Validator.Report;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;

/**
 * A model that is made from a template and validated; it is not written yet.
 *
 * @param architecture the model
 * @param report       what the validator says of it
 * @param types        the installed layer types
 */
public record NewModelFile(Architecture architecture, Report report, LayerTypes types) {

	/**
	 * Makes a model whose nodes have no places yet.
	 *
	 * @param installation the families and datasets
	 * @param template     how it is made
	 * @param size         one of the template's sizes
	 * @param name         the name people see
	 * @param data         the data; the template must suit it
	 * @param file         where the model will be written, which need not exist; paths in the model are relative to it
	 */
	public static NewModelFile make(Installation installation, Template template, SizePreset size, String name, ChosenData data, Path file) {
		Architecture architecture = template.create(new NewModel(name, data.sourceFor(file), data.profile(), size));
		data.label().ifPresent(column -> architecture.getDataset().setLabelColumn(column));
		Report report = new Validator(installation.families(), installation.datasets()).report(architecture, file);
		return new NewModelFile(architecture, report, installation.families().layers());
	}

	/** Gives everything a place; returns the same model. */
	public NewModelFile laidOut() {
		ModelFigures figures = ModelFigures.of(architecture, report, types);
		PlacementEdit.apply(new DiagramLayout(architecture, figures).layout(new LayoutScope.All()), architecture);
		return this;
	}

	/** Returns the content of the file. */
	public byte[] bytes() throws ArchitectureFileException {
		return ArchitectureFile.toBytes(architecture);
	}
}

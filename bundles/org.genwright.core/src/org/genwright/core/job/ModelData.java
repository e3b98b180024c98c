package org.genwright.core.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Split;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.Settings;

/** Reads what a model file says of its data. Opens no dataset. */
public final class ModelData {

	private final Architecture architecture;
	private final Optional<DatasetReference> reference;
	private final Path modelFile;
	private final Datasets datasets;

	/**
	 * @param architecture the model
	 * @param modelFile    its file; paths in it are relative to the file's folder
	 * @param datasets     what is installed
	 */
	public ModelData(Architecture architecture, Path modelFile, Datasets datasets) {
		this.architecture = architecture;
		this.reference = Optional.ofNullable(architecture.getDataset());
		this.modelFile = modelFile;
		this.datasets = datasets;
	}

	/**
	 * Returns where the data comes from.
	 *
	 * @throws ProblemException if no data is named, or what is named is neither in the catalogue nor a file
	 */
	public DataSource source(DataChoice choice) throws ProblemException {
		if (choice.source().isPresent()) {
			String source = datasets.locate(choice.source().get(), choice.folder(), "Data");
			return new DataSource(source, new ColumnSelection(List.of(), choice.label(), choice.weight()), Map.of());
		}
		DatasetReference given = reference.filter(data -> data.getSource() != null && !data.getSource().isBlank())
				.orElseThrow(() -> ProblemException.input(Problem.error("no-dataset", where("Dataset"),
						"the id of a dataset or the path of a file", "none",
						"Name the data in the model file, or give it at launch with --data.")));
		String source = datasets.locate(given.getSource(), modelFile.toAbsolutePath().getParent(), where("Dataset"));
		ColumnSelection columns = new ColumnSelection(List.copyOf(given.getColumns()),
				choice.label().or(() -> Optional.ofNullable(given.getLabelColumn())),
				choice.weight().or(() -> Optional.ofNullable(given.getWeightColumn())));
		return new DataSource(source, columns, Settings.asMap(given.getSettings()));
	}

	/**
	 * Returns the split; every row trains if the model file has none.
	 *
	 * @throws ProblemException if a part is neither a fraction nor a range
	 */
	public Split split() throws ProblemException {
		return Split.of(reference.map(DatasetReference::getSplit).orElse(null));
	}

	/**
	 * Returns the split given at launch, else that of the model file.
	 *
	 * @throws ProblemException as {@link #split()}
	 */
	public Split split(DataChoice choice) throws ProblemException {
		return choice.split().isPresent() ? Split.parse(choice.split().get()) : split();
	}

	/**
	 * Returns the preprocessing steps, in order.
	 *
	 * @throws ProblemException listing unknown kinds of steps and wrong settings
	 */
	public List<ConfiguredStep> steps() throws ProblemException {
		List<ConfiguredStep> steps = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (PreprocessingStep step : reference.map(DatasetReference::getSteps).map(List::copyOf).orElse(List.of())) {
			String id = step.getType() == null ? "" : step.getType();
			try {
				StepType type = datasets.requireStep(id, where("Preprocessing"));
				steps.add(new ConfiguredStep(type, SettingValues.parse(type.settings(), Settings.asMap(step.getSettings()),
						where("Preprocessing '" + id + "'"))));
			} catch (ProblemException e) {
				e.problems().forEach(problem -> problems.add(problem.at(step.getId() == null ? "" : step.getId())));
			}
		}
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
		return steps;
	}

	/**
	 * Returns the shape of one example that the model file asks for, if it does.
	 *
	 * @throws ProblemException if the text is not a shape
	 */
	public Optional<DataShape> shape() throws ProblemException {
		String text = architecture.getDataShape();
		return text == null || text.isBlank() ? Optional.empty() : Optional.of(DataShape.parse(text));
	}

	/**
	 * Returns the shape of one example: the model's reading of the data's values, or the data's own shape.
	 *
	 * @param data   the shape of the data
	 * @param choice data given at launch decides the shape if the model has no networks made for another
	 * @throws ProblemException if model and data differ in the number of values
	 */
	public DataShape reconcile(DataShape data, DataChoice choice) throws ProblemException {
		Optional<DataShape> asked = shape();
		if (asked.isEmpty() || asked.get().dimensions() == data.dimensions()) {
			return asked.orElse(data);
		}
		if (choice.source().isPresent() && architecture.getNetworks().isEmpty()) {
			return data;
		}
		throw ProblemException.input(Problem.error("data-shape", where("Data shape"),
				data + ", the shape of the data", "'" + asked.get().text() + "'",
				"Set the data shape to '" + data.text() + "', leave it out, or use other data."));
	}

	private String where(String what) {
		return what + " of '" + modelFile.getFileName() + "'";
	}
}

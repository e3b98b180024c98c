package org.genwright.core.dataset;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;

/**
 * The catalogue of datasets, the readers of dataset files and the kinds of preprocessing steps that are installed.
 * Immutable; looking up opens nothing.
 */
public final class Datasets {

	private final Map<String, DatasetProvider> providers = new LinkedHashMap<>();
	private final List<DatasetReader> readers;
	private final Map<String, StepType> steps = new LinkedHashMap<>();

	/** Creates a catalogue; of several providers or kinds of steps with one id, the first counts. */
	public Datasets(List<DatasetProvider> providers, List<DatasetReader> readers, List<StepType> steps) {
		providers.forEach(provider -> this.providers.putIfAbsent(provider.info().id(), provider));
		this.readers = List.copyOf(readers);
		steps.forEach(step -> this.steps.putIfAbsent(step.id(), step));
	}

	/** Returns the catalogue entries, in the order of their contribution. */
	public List<DatasetProvider> providers() {
		return List.copyOf(providers.values());
	}

	/** Returns the readers of dataset files. */
	public List<DatasetReader> readers() {
		return readers;
	}

	/** Returns the kinds of preprocessing steps, in the order of their contribution. */
	public List<StepType> steps() {
		return List.copyOf(steps.values());
	}

	/** Returns the catalogue entry of an id. */
	public Optional<DatasetProvider> provider(String id) {
		return Optional.ofNullable(providers.get(id));
	}

	/**
	 * Returns a kind of step.
	 *
	 * @param where the place that a problem names
	 * @throws ProblemException if there is none of this id, with the nearest one
	 */
	public StepType requireStep(String id, String where) throws ProblemException {
		StepType step = steps.get(id);
		if (step == null) {
			throw ProblemException.input(Problem.error("unknown-step", where,
					steps.isEmpty() ? "no steps, since no installed plug-in brings any" : NearestName.oneOf(steps.keySet()),
					"'" + id + "'", (NearestName.suggest(id, steps.keySet())
							+ " Correct the type of the step, or install the plug-in that brings it.").strip()));
		}
		return step;
	}

	/**
	 * Finds what a text names: a catalogue entry if there is one of this id, else a file or folder.
	 *
	 * @param text   the id or path as given
	 * @param folder what a relative path is relative to
	 * @param where  the place that a problem names
	 * @return the id, or the absolute path
	 * @throws ProblemException if there is neither, or if no reader takes the file
	 */
	public String locate(String text, Path folder, String where) throws ProblemException {
		if (providers.containsKey(text)) {
			return text;
		}
		Optional<Path> file = path(text, folder);
		if (file.filter(Files::exists).isPresent()) {
			reader(file.get());
			return file.get().toString();
		}
		boolean meantFile = text.matches(".*[./\\\\].*");
		String remedy = meantFile ? "Check the path, relative to '" + folder.toAbsolutePath().normalize() + "'."
				: (NearestName.suggest(text, providers.keySet()) + " For a file, give its path with its ending.").strip();
		throw ProblemException.input(Problem.error("unknown-dataset", where,
				meantFile ? "a file" : "a dataset of the catalogue or a file", "no '" + text + "'", remedy));
	}

	private static Optional<Path> path(String text, Path folder) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(folder.resolve(text).toAbsolutePath().normalize());
		} catch (InvalidPathException notAPath) {
			return Optional.empty();
		}
	}

	/**
	 * Opens a dataset.
	 *
	 * @throws ProblemException if it is unknown, cannot be read, or its settings are wrong
	 */
	public Dataset open(DataSource source) throws ProblemException {
		DatasetProvider provider = providers.get(source.source());
		if (provider == null) {
			return openFile(source);
		}
		if (!source.columns().equals(ColumnSelection.ALL)) {
			throw ProblemException.input(Problem.error("dataset-columns", "Dataset '" + source.source() + "'",
					"no choice of columns, since the catalogue fixes them", "one of label, weight or value columns",
					"Remove the column names, or name a file as the data."));
		}
		return provider.open(SettingValues.parse(provider.settings(), source.settings(), "Dataset '" + source.source() + "'"));
	}

	private Dataset openFile(DataSource source) throws ProblemException {
		Path file = Path.of(locate(source.source(), Path.of(""), "Dataset"));
		if (!source.settings().isEmpty()) {
			throw ProblemException.input(Problem.error("dataset-settings", "Dataset '" + source.source() + "'",
					"no settings, since it is a file", NearestName.oneOf(source.settings().keySet()),
					"Remove the settings of the dataset."));
		}
		return reader(file).read(file, source.columns());
	}

	/** Returns the reader that fits best. */
	private DatasetReader reader(Path file) throws ProblemException {
		Optional<DatasetReader> found = readers.stream().filter(reader -> reader.fit(file) > 0)
				.max(Comparator.comparingInt(reader -> reader.fit(file)));
		if (found.isEmpty()) {
			List<String> endings = readers.stream().flatMap(reader -> reader.endings().stream()).distinct().toList();
			throw ProblemException.input(Problem.error("dataset-ending", "Dataset '" + file + "'",
					endings.isEmpty() ? "an installed plug-in that reads such files"
							: "a file name that ends in ." + String.join(", .", endings),
					"'" + file.getFileName() + "'", "Convert or rename the file."));
		}
		return found.get();
	}
}

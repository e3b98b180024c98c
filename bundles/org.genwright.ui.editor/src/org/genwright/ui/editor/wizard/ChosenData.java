package org.genwright.ui.editor.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataProfile;
import org.genwright.ui.editor.properties.RelativePaths;

/**
 * The data that a new model is for.
 *
 * @param source a catalogue id, or the absolute path of a file
 * @param label  the column of a file that holds the class, if any
 * @param info   what is known of the data
 */
public record ChosenData(String source, Optional<String> label, DatasetInfo info) {

	/** Returns data of the catalogue. */
	public static ChosenData ofCatalogue(DatasetInfo info) {
		return new ChosenData(info.id(), Optional.empty(), info);
	}

	/**
	 * Reads a file to see what is in it; may take long.
	 *
	 * @throws ProblemException if no reader takes the file, or it cannot be read
	 */
	public static ChosenData ofFile(Datasets datasets, Path file, Optional<String> label) throws ProblemException {
		Path absolute = file.toAbsolutePath().normalize();
		ColumnSelection columns = new ColumnSelection(List.of(), label, Optional.empty());
		DatasetInfo info = datasets.open(new DataSource(absolute.toString(), columns, Map.of())).info();
		return new ChosenData(absolute.toString(), label, info);
	}

	/** Returns what a template must know of the data. */
	public DataProfile profile() {
		return new DataProfile(info.shape(), info.levels(), info.classes().size());
	}

	/** Tells whether it is a file. */
	public boolean isFile() {
		return Path.of(source).isAbsolute();
	}

	/** Returns a short name, such as {@code digits}. */
	public String shortName() {
		return isFile() ? Path.of(source).getFileName().toString().replaceFirst("\\..*$", "") : source;
	}

	/** Returns how a model file names the data: by catalogue id, or by the path relative to the model file. */
	String sourceFor(Path modelFile) {
		return isFile() ? RelativePaths.of(modelFile.toAbsolutePath().getParent(), Path.of(source)) : source;
	}
}

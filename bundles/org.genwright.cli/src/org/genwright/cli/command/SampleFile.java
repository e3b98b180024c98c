package org.genwright.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.genwright.cli.output.Csv;
import org.genwright.cli.output.OutputFile;
import org.genwright.core.family.Samples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.core.tensor.NpyWriter;

/**
 * A file of samples; its ending decides the form: a PNG sheet, an NPY array [N, C, H, W] or [N, D], or a table with the
 * classes as CSV.
 */
final class SampleFile {

	private final OutputFile file;

	/**
	 * Makes a file.
	 *
	 * @param option the option that names it
	 * @throws ProblemException if the ending is none that is known
	 */
	SampleFile(String option, String name) throws ProblemException {
		if (!name.endsWith(".png") && !name.endsWith(".npy") && !name.endsWith(".csv")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '" + option + "'",
					"a file name that ends in .png, .npy or .csv", "'" + name + "'", "Choose one of these endings."));
		}
		file = new OutputFile(option, ModelFiles.path(name, "Option '" + option + "'"));
	}

	/** Does nothing if the file can be written for the data of the model. */
	void require(TrainedRun model) throws ProblemException {
		file.requireFolder();
		if (endsIn(".png")) {
			model.imageGrid();
		}
	}

	private boolean endsIn(String ending) {
		return file.path().toString().endsWith(ending);
	}

	/** Writes samples. */
	void write(TrainedRun model, Samples samples) throws ProblemException {
		if (endsIn(".png")) {
			file.write(model.imageGrid().png(samples.x(), samples.n()));
		} else if (endsIn(".npy")) {
			file.write(array(samples, model.shape()));
		} else {
			file.write(table(model, samples).bytes());
		}
	}

	private static byte[] array(Samples samples, DataShape shape) {
		int[] sizes = IntStream.rangeClosed(0, shape.rank()).map(axis -> axis == 0 ? samples.n() : shape.size(axis - 1)).toArray();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			new NpyWriter(bytes).write(samples.x(), sizes);
		} catch (IOException impossibleInMemory) {
			throw new UncheckedIOException(impossibleInMemory);
		}
		return bytes.toByteArray();
	}

	/** Returns samples as a table: the columns, and the class if the model is class-conditional. */
	static Csv table(TrainedRun model, Samples samples) {
		int dimensions = model.model().dimensions();
		List<String> names = new ArrayList<>(model.columns().isEmpty()
				? IntStream.rangeClosed(1, dimensions).mapToObj(d -> "x" + d).toList() : model.columns());
		if (!model.classes().isEmpty()) {
			names.add("class");
		}
		Csv csv = new Csv(names);
		for (int i = 0; i < samples.n(); i++) {
			List<Object> row = new ArrayList<>(row(samples, i, dimensions));
			if (!model.classes().isEmpty()) {
				row.add(model.classes().get(samples.labels()[i]));
			}
			csv.row(row);
		}
		return csv;
	}

	/** Returns the values of one sample. */
	static List<Double> row(Samples samples, int i, int dimensions) {
		return Arrays.stream(samples.x(), i * dimensions, (i + 1) * dimensions).boxed().toList();
	}
}

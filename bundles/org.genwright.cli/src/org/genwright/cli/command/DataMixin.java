package org.genwright.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.cli.output.Output;
import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.Part;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Option;

/** The options that say which examples a finished model is asked about. */
final class DataMixin {

	/** Examples, and what they are called. */
	record Selection(PreparedData data, Examples examples, Part part) {
	}

	@Option(names = "--data", paramLabel = "ID|FILE", description = "The data; by default that of the run.")
	private String data;

	@Option(names = "--label", paramLabel = "COLUMN", description = "The column that holds the class.")
	private String label;

	@Option(names = "--split", paramLabel = "PART",
			description = "train, validation, test or all. By default the test part of the run's own data, if it has one, else all.")
	private String split;

	Selection select(TrainedRun run, Datasets datasets, Output output) throws ProblemException {
		PreparedData prepared = data == null ? run.data() : open(run, datasets, output);
		Part part = part(prepared);
		Examples examples = prepared.examples(part);
		if (prepared.origin() == Origin.OTHER && split != null && part != Part.ALL) {
			throw ProblemException.input(Problem.error("split", "Option '--split'", "'all', since the data is not that of the run",
					"'" + split + "'", "Leave the option out."));
		}
		if (examples.size() == 0) {
			throw ProblemException.input(Problem.error("empty-part", "Option '--split'", "a part that has rows",
					"'" + part.id() + "', which is empty in this run", "Choose another part; 'genwright info' tells their sizes."));
		}
		return new Selection(prepared, examples, part);
	}

	private PreparedData open(TrainedRun run, Datasets datasets, Output output) throws ProblemException {
		String source = datasets.locate(data, Path.of("").toAbsolutePath(), "Option '--data'");
		Optional<String> given = Optional.ofNullable(label);
		if (datasets.provider(source).isPresent()) {
			return run.data(DataSource.of(source));
		}
		List<String> recorded = run.columns();
		Optional<String> recordedLabel = Optional.of(run.run().record().inputs().dataset().label()).filter(l -> !l.isEmpty());
		if (recorded.isEmpty() || given.isPresent()) {
			return run.data(source(source, recorded, given));
		}
		for (Optional<String> candidate : Stream.of(recordedLabel, Optional.<String>empty()).distinct().toList()) {
			try {
				return run.data(source(source, recorded, candidate));
			} catch (ProblemException e) {
				if (e.problems().stream().noneMatch(p -> p.code().endsWith("unknown-column"))) {
					throw e;
				}
			}
		}
		PreparedData byPosition = run.data(source(source, List.of(), Optional.empty()));
		output.warn("The columns of '" + data + "' are not called " + String.join(", ", recorded) + "; they are taken in the order of the file.");
		return byPosition;
	}

	private static DataSource source(String file, List<String> columns, Optional<String> label) {
		return new DataSource(file, new ColumnSelection(columns, label, Optional.empty()), java.util.Map.of());
	}

	private Part part(PreparedData prepared) throws ProblemException {
		if (split == null) {
			return prepared.origin() == Origin.FITTED && prepared.test().size() > 0 ? Part.TEST : Part.ALL;
		}
		List<String> ids = Stream.of(Part.values()).map(Part::id).toList();
		return Stream.of(Part.values()).filter(p -> p.id().equals(split)).findFirst().orElseThrow(() -> ProblemException.input(
				Problem.error("split", "Option '--split'", NearestName.oneOf(ids), "'" + split + "'", (NearestName.suggest(split, ids) + " Choose one of these.").strip())));
	}
}

package org.genwright.core.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.Families;
import org.genwright.core.gradient.DenoiserFamily;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunStore;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;

/** A model of the toy family, data for it, and what a test does with runs. */
final class JobFixture {

	static final Families FAMILIES = new Families(List.of(ToyFamily.descriptor(), DenoiserFamily.descriptor()));

	final Path folder;
	final RunStore store;
	final Datasets datasets;
	final Architecture architecture = Architectures.create("a", "Toy model", "toy");

	JobFixture(Path folder) {
		this.folder = folder;
		this.store = new RunStore(folder.resolve("runs"));
		this.datasets = new Datasets(List.of(provider("plain", plain()), provider("classes", labelled()), provider("image", image()), new Grid()),
				List.of(new Reader()), List.of(new ToySteps.Scale(), new ToySteps.Noise()));
		DatasetReference data = ArchitectureFactory.eINSTANCE.createDatasetReference();
		data.setSource("plain");
		architecture.setDataset(data);
	}

	private static Dataset plain() {
		return new MatrixDataset(new double[] { 1, 5 }, new double[] { 2, 7 }, new double[] { 4, 6 }, new double[] { 3, 9 },
				new double[] { 2, 4 });
	}

	private static Dataset labelled() {
		return new MatrixDataset(List.of("no", "yes"), new int[] { 0, 1, 0, 1, 1 }, new double[] { 0 }, new double[] { 1 },
				new double[] { 0.2 }, new double[] { 1.1 }, new double[] { 1.3 });
	}

	private static Dataset image() {
		return new MatrixDataset(new double[] { 0, 1, 2, 3 }, new double[] { 4, 4, 0, 0 });
	}

	private static DatasetProvider provider(String id, Dataset dataset) {
		DatasetInfo info = dataset.info();
		return new DatasetProvider() {
			@Override
			public DatasetInfo info() {
				return new DatasetInfo(id, id, "For tests.", info.shape(), info.columns(), info.classes(), 0, "none", "here");
			}

			@Override
			public Dataset open(SettingValues settings) {
				return dataset;
			}
		};
	}

	/** Generated data 0, 1, 2 … with a setting. */
	private static final class Grid implements DatasetProvider {

		private static final Setting<Long> ROWS = Setting.integer("rows", "Rows", "How many.", 3);

		@Override
		public DatasetInfo info() {
			return new DatasetInfo("grid", "Grid", "For tests.", DataShape.of(1), List.of("a"), List.of(), 0, "none", "here");
		}

		@Override
		public List<Setting<?>> settings() {
			return List.of(ROWS);
		}

		@Override
		public Dataset open(SettingValues settings) {
			double[][] rows = new double[Math.toIntExact(settings.get(ROWS))][1];
			Arrays.setAll(rows, i -> new double[] { i });
			return new MatrixDataset(rows);
		}
	}

	/** Reads lines of numbers; with a label, the last one is the name of the class. */
	private static final class Reader implements DatasetReader {

		@Override
		public String name() {
			return "Numbers";
		}

		@Override
		public List<String> endings() {
			return List.of("txt");
		}

		@Override
		public Dataset read(Path file, ColumnSelection columns) {
			try {
				List<String[]> lines = Files.readAllLines(file).stream().map(line -> line.split(" ")).toList();
				boolean labelled = columns.label().isPresent();
				double[][] rows = lines.stream().map(line -> Arrays.stream(line, 0, line.length - (labelled ? 1 : 0))
						.mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
				List<String> classes = labelled ? lines.stream().map(line -> line[line.length - 1]).distinct().toList() : List.of();
				return new MatrixDataset(classes,
						labelled ? lines.stream().mapToInt(line -> classes.indexOf(line[line.length - 1])).toArray() : null, rows);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	JobFixture data(String source) {
		architecture.getDataset().setSource(source);
		return this;
	}

	/** Makes the model one that is trained by gradients. */
	JobFixture denoiser(String steps) {
		architecture.setFamily("denoiser");
		return setting("batch-size", "2").setting("steps", steps).setting("learning-rate", "0.05");
	}

	JobFixture rows(String train, String validation, String test) {
		Split split = ArchitectureFactory.eINSTANCE.createSplit();
		split.setKind(SplitKind.ROWS);
		split.setTrain(train);
		split.setValidation(validation);
		split.setTest(test);
		architecture.getDataset().setSplit(split);
		return this;
	}

	JobFixture step(String type) {
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId("step-" + type);
		step.setType(type);
		architecture.getDataset().getSteps().add(step);
		return this;
	}

	JobFixture setting(String id, String value) {
		Settings.set(architecture.getSettings(), id, value);
		return this;
	}

	JobFixture training(String id, String value) {
		Settings.set(architecture.getTraining(), id, value);
		return this;
	}

	JobRequest request() {
		return JobRequest.of(architecture, folder.resolve("toy.genmodel"));
	}

	DataChoice choice(String source, String label) {
		return new DataChoice(Optional.of(source), folder, Optional.ofNullable(label), Optional.empty(), Optional.empty());
	}

	TrainingJob job() {
		return new TrainingJob(FAMILIES, datasets, Map.of("genwright", "0.1.0"));
	}

	Outcome run() throws ProblemException {
		return run(JobListener.NONE);
	}

	Outcome run(JobListener listener) throws ProblemException {
		return job().run(request(), store, listener, new StopToken());
	}

	Outcome resume(Run run) throws ProblemException {
		return job().resume(run, 1, JobListener.NONE, new StopToken());
	}

	/** Leaves a run directory as a process leaves it that dies now: a copy without the lock's owner. */
	Run copyAsIfKilled(Run run, String name) throws ProblemException {
		Path copy = store.folder().resolve(name);
		try (Stream<Path> files = Files.walk(run.directory())) {
			for (Path file : files.filter(path -> !path.getFileName().toString().equals(RunFiles.LOCK)).toList()) {
				Files.copy(file, copy.resolve(run.directory().relativize(file).toString()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return Run.open(copy);
	}

	static byte[] weights(Run run, long step) {
		return bytes(RunFiles.checkpoint(run.directory(), step).resolve(RunFiles.WEIGHTS));
	}

	static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

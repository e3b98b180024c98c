package org.genwright.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.family.Families;
import org.genwright.core.job.JobListener;
import org.genwright.core.job.JobRequest;
import org.genwright.core.job.StopToken;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.job.TrainingJob;
import org.genwright.core.network.Drawing;
import org.genwright.core.onnx.OnnxRuntime;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunStore;
import org.genwright.core.setting.SettingValues;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.edit.Settings;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The networks and weights of runs as files. */
class RunExportTest {

	private static final Families FAMILIES = new Families(List.of(DoublingFamily.descriptor()));

	@TempDir
	private Path folder;
	private final Datasets datasets = new Datasets(List.of(new Pairs()), List.of(), List.of());

	private static final class Pairs implements DatasetProvider {

		private final Dataset dataset = new MatrixDataset(new double[] { 1, 5 }, new double[] { 2, 7 });

		@Override
		public DatasetInfo info() {
			return new DatasetInfo("pairs", "Pairs", "For tests.", dataset.info().shape(), List.of("a", "b"), List.of(), 0, "none", "here");
		}

		@Override
		public Dataset open(SettingValues settings) {
			return dataset;
		}
	}

	private Architecture model(Drawing drawing, String... settings) {
		Architecture architecture = drawing.architecture();
		architecture.setFamily("doubling");
		DatasetReference data = ArchitectureFactory.eINSTANCE.createDatasetReference();
		data.setSource("pairs");
		architecture.setDataset(data);
		for (int i = 0; i < settings.length; i += 2) {
			Settings.set(architecture.getSettings(), settings[i], settings[i + 1]);
		}
		return architecture;
	}

	private static Drawing doubling() {
		return new Drawing("net").node("x", "input").node("dense", "dense", "units", "2").node("y", "output").connect("x", "dense", "y");
	}

	private TrainedRun train(Architecture architecture) throws ProblemException {
		Run run = new TrainingJob(FAMILIES, datasets, Map.of("genwright", "0.1.0"))
				.run(JobRequest.of(architecture, folder.resolve("toy.genmodel")), new RunStore(folder.resolve("runs")), JobListener.NONE,
						new StopToken())
				.run();
		return TrainedRun.open(run, FAMILIES, datasets, 1);
	}

	@Test
	void everyRoleBecomesAnOnnxModel() throws Exception {
		try (TrainedRun run = train(model(doubling()))) {
			Path target = folder.resolve("deep/onnx");
			assertEquals(List.of(target.resolve("net.onnx")), new RunExport(run).networks(target));
			try (OnnxRuntime runtime = new OnnxRuntime(Files.readAllBytes(target.resolve("net.onnx")))) {
				Tensor x = Tensor.of(Shape.of(3, 2), new float[] { 1, 2, 3, 4, 5, 6 });
				assertArrayEquals(new float[] { 2, 4, 6, 8, 10, 12 }, runtime.run(Map.of("x", x)).get("y").floats());
				Map<String, String> metadata = runtime.metadata();
				assertEquals(run.run().id(), metadata.get("run"));
				assertEquals(Map.of("family", "doubling", "role", "net", "step", "3", "data", "[2]"),
						metadata.entrySet().stream().filter(e -> Set.of("family", "role", "step", "data").contains(e.getKey()))
								.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
			}
		}
	}

	@Test
	void exportReplacesWhatIsThere() throws Exception {
		try (TrainedRun run = train(model(doubling()))) {
			Files.writeString(folder.resolve("net.onnx"), "old");
			Files.writeString(folder.resolve("w.npz"), "old");
			new RunExport(run).networks(folder);
			new RunExport(run).weights(folder.resolve("w.npz"));
			assertTrue(Files.size(folder.resolve("net.onnx")) > 100);
			try (ZipFile zip = new ZipFile(folder.resolve("w.npz").toFile())) {
				assertEquals(3, zip.size());
			}
		}
	}

	@Test
	void weightsBecomeArraysOfTheirNamesTypesAndShapes() throws Exception {
		Path file = folder.resolve("w.npz");
		try (TrainedRun run = train(model(doubling()))) {
			assertEquals(Set.of("net.dense.weight", "net.dense.bias", "count"), new RunExport(run).weights(file).keySet());
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertEquals(Set.of("net.dense.weight.npy", "net.dense.bias.npy", "count.npy"),
					zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
			byte[] weight = zip.getInputStream(zip.getEntry("net.dense.weight.npy")).readAllBytes();
			assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", header(weight));
			assertEquals(128 + 16, weight.length);
			assertEquals("{'descr': '<i8', 'fortran_order': False, 'shape': (), }",
					header(zip.getInputStream(zip.getEntry("count.npy")).readAllBytes()));
		}
	}

	private static String header(byte[] npy) {
		return new String(npy, 10, 118, StandardCharsets.US_ASCII).strip();
	}

	@Test
	void familyWithoutNetworksIsRefused() throws Exception {
		Drawing empty = new Drawing("net");
		empty.architecture().getNetworks().clear();
		try (TrainedRun run = train(model(empty, "networks", "false"))) {
			assertEquals("Run '" + run.run().id() + "': expected a model with networks, found the family 'doubling', which has none."
					+ " Export its parameters as NPZ, or samples from it.",
					assertThrows(ProblemException.class, () -> new RunExport(run).networks(folder.resolve("onnx"))).getMessage());
			assertTrue(Files.notExists(folder.resolve("onnx")));
		}
	}

	@Test
	void weightsOfAnotherShapeAreRefused() throws Exception {
		try (TrainedRun run = train(model(doubling(), "width", "3"))) {
			assertEquals("ONNX model of 'net / dense': expected the tensor 'net.dense.weight' of the shape [2, 2] among the weights, found"
					+ " one of the shape [3, 3]. Export a run together with the model file it was made with.",
					assertThrows(ProblemException.class, () -> new RunExport(run).networks(folder)).getMessage());
		}
	}

	@Test
	void folderThatIsAFileIsRefused() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "");
		try (TrainedRun run = train(model(doubling()))) {
			assertEquals("'" + file + "': expected a place that can be written, found 'a file of this name where a folder is needed'."
					+ " Check the permissions and the free space, or choose another folder.",
					assertThrows(ProblemException.class, () -> new RunExport(run).networks(file)).getMessage());
		}
	}
}

package org.genwright.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.Families;
import org.genwright.core.job.ToyFamily;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.core.setting.SettingValues;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {

	@TempDir
	private Path folder;
	private final Architecture model = Architectures.create("root", "Model", "toy");

	@BeforeEach
	void nameData() {
		model.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		model.getDataset().setSource("matrix");
	}

	private List<Problem> problems() {
		DatasetProvider provider = new DatasetProvider() {
			@Override
			public DatasetInfo info() {
				return new MatrixDataset(new double[] { 1, 2 }).info();
			}

			@Override
			public Dataset open(SettingValues settings) {
				throw new AssertionError("Validation must not open data.");
			}
		};
		Datasets datasets = new Datasets(List.of(provider), List.of(), List.of(new ToySteps.Scale()));
		return new Validator(new Families(List.of(ToyFamily.descriptor())), datasets).validate(model, folder.resolve("m.genmodel"));
	}

	private String onlyMessage() {
		List<Problem> problems = problems();
		assertEquals(1, problems.size(), problems.toString());
		return problems.getFirst().message();
	}

	@Test
	void modelWithoutProblemsHasNone() {
		assertEquals(List.of(), problems());
	}

	@Test
	void problemsOfAllPartsAreListedWithTheirElements() {
		model.setFamily("toi");
		model.setDataShape("2,3");
		model.getDataset().setSource("matrx");
		Split split = ArchitectureFactory.eINSTANCE.createSplit();
		split.setKind(SplitKind.FRACTIONS);
		split.setTrain("2");
		model.getDataset().setSplit(split);
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId("step-1");
		step.setType("scal");
		model.getDataset().getSteps().add(step);
		List<Problem> problems = problems();
		assertEquals(List.of("unknown-family", "unknown-dataset", "data-shape", "split", "unknown-step"),
				problems.stream().map(Problem::code).toList());
		assertEquals(List.of("root", "root", "root", "root", "step-1"), problems.stream().map(Problem::elementId).toList());
	}

	@Test
	void wrongSettingOfAStepNamesTheStep() {
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId("step-1");
		step.setType("scale");
		Settings.set(step.getSettings(), "factor", "big");
		model.getDataset().getSteps().add(step);
		assertEquals("Preprocessing 'scale' of 'm.genmodel', 'factor': expected a number, found 'big'."
				+ " Correct the value, or remove it to use the default 2.", onlyMessage());
	}

	@Test
	void settingsOfFamilyAndTrainingAreCheckedInBothLists() {
		Settings.set(model.getSettings(), "steps", "0");
		Settings.set(model.getTraining(), "seed", "1.5");
		List<Problem> problems = problems();
		assertEquals("Settings of 'm.genmodel', 'steps': expected an integer at least 1, found '0'."
				+ " Correct the value, or remove it to use the default 12.", problems.get(0).message());
		assertEquals("Settings of 'm.genmodel', 'seed': expected an integer, found '1.5'."
				+ " Write a whole number without decimal point or exponent.", problems.get(1).message());
	}

	@Test
	void familyChecksSettingsAgainstTheShape() {
		model.getDataset().setSource(null);
		model.setDataShape("101");
		assertTrue(problems().stream().anyMatch(problem -> problem.code().equals("too-wide")));
	}

	@Test
	void newerFormatIsAnErrorOfTheModel() {
		model.setFormatVersion(99);
		assertEquals("Format of 'm.genmodel': expected a format version of at most 1, found 99. Update Genwright.", onlyMessage());
		assertEquals(Severity.ERROR, problems().getFirst().severity());
		assertEquals("root", problems().getFirst().elementId());
	}

	@Test
	void missingDataIsSaid() {
		model.setDataset(null);
		assertEquals("Dataset of 'm.genmodel': expected the id of a dataset or the path of a file, found none."
				+ " Name the data in the model file, or give it at launch with --data.", onlyMessage());
	}

	@Test
	void shapeOfTheModelMustFitTheData() {
		model.setDataShape("1x2x2");
		assertEquals("Data shape of 'm.genmodel': expected [2], the shape of the data, found '1x2x2'."
				+ " Set the data shape to '2', leave it out, or use other data.", onlyMessage());
	}

	@Test
	void classConditionalModelWithoutLabelsIsAWarningSinceALaunchMayNameThem() {
		Settings.set(model.getSettings(), "conditional", "true");
		assertEquals("Dataset of 'm.genmodel': expected a label column, since the model is class-conditional, found none in 'matrix'."
				+ " Name the label column in the model file, or give it at launch with --label COLUMN.", onlyMessage());
		assertEquals(Severity.WARNING, problems().getFirst().severity());
	}

	@Test
	void fileWithoutReaderIsNamed() throws Exception {
		Files.createFile(folder.resolve("x.csv"));
		model.getDataset().setSource("x.csv");
		assertEquals("Dataset '" + folder.resolve("x.csv") + "': expected an installed plug-in that reads such files, found 'x.csv'."
				+ " Convert or rename the file.", onlyMessage());
	}
}

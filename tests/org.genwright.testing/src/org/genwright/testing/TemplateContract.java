package org.genwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.job.JobListener;
import org.genwright.core.job.JobRequest;
import org.genwright.core.job.Outcome;
import org.genwright.core.job.StopToken;
import org.genwright.core.job.TrainingJob;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunStore;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every family's templates promise: each size of each template is a valid model for all data that suit it, drawn
 * completely, and the recommended sizes train through the normal job.
 */
public abstract class TemplateContract {

	private static final int TRAINED = 3;
	private static final Path FILE = Path.of("new.genmodel");

	/** Returns the family as its bundle contributes it. */
	protected abstract FamilyDescriptor family();

	/** Returns the catalogue entries to make models for, at least three; the first three are trained on. */
	protected abstract List<DatasetProvider> catalogue();

	/** Returns the kinds of preprocessing steps that are installed. */
	protected abstract List<StepType> steps();

	/** Returns settings that end a training after a few steps. */
	protected abstract Map<String, String> brief();

	/** Data of kinds that the catalogue may not have; known by their descriptions alone. */
	private static final List<DatasetProvider> DESCRIBED = List.of(described("grey", DataShape.of(1, 28, 28), 256, 10),
			described("colour", DataShape.of(3, 32, 32), 256, 10), described("binary", DataShape.of(1, 14, 14), 2, 0),
			described("odd", DataShape.of(1, 9, 15), 0, 3), described("flat", DataShape.of(1, 2, 30), 17, 0),
			described("uneven", DataShape.of(3, 8, 5), 4, 2), described("table", DataShape.of(40), 0, 2),
			described("column", DataShape.of(1), 0, 0), described("answers", DataShape.of(20), 5, 0));

	private static DatasetProvider described(String id, DataShape shape, int levels, int classes) {
		List<String> names = Stream.iterate(1, number -> number + 1).limit(classes).map(number -> "class " + number).toList();
		DatasetInfo info = new DatasetInfo(id, id, "For tests.", shape, List.of(), names, levels, "none", "here");
		return new DatasetProvider() {
			@Override
			public DatasetInfo info() {
				return info;
			}

			@Override
			public Dataset open(SettingValues settings) {
				throw new UnsupportedOperationException("There are no data behind '" + id + "'.");
			}
		};
	}

	/** A model to make. */
	private record Case(Template template, SizePreset size, DatasetInfo data) {

		Architecture create() {
			return template.create(new NewModel("New model", data.id(), profile(), size));
		}

		DataProfile profile() {
			return new DataProfile(data.shape(), data.levels(), data.classes().size());
		}

		boolean suits() {
			return template.suits(profile());
		}

		@Override
		public String toString() {
			return template.id() + ", " + size.id() + ", '" + data.id() + "'";
		}
	}

	private List<Case> cases(List<DatasetProvider> providers) {
		List<Case> cases = new ArrayList<>();
		for (Template template : family().family().templates()) {
			for (SizePreset size : template.sizes()) {
				providers.stream().map(provider -> new Case(template, size, provider.info())).filter(Case::suits).forEach(cases::add);
			}
		}
		return cases;
	}

	private List<DatasetProvider> all() {
		return Stream.concat(catalogue().stream(), DESCRIBED.stream()).toList();
	}

	private Families families() {
		return new Families(List.of(family()));
	}

	@Test
	void templatesAreNamedAndSized() {
		Set<String> ids = new TreeSet<>();
		assertFalse(family().family().templates().isEmpty(), "the family has a template");
		for (Template template : family().family().templates()) {
			assertTrue(ids.add(template.id()), () -> "'" + template.id() + "' is unique");
			assertTrue(template.description().endsWith("."), () -> "the description of '" + template.id() + "' is a sentence");
			assertFalse(template.sizes().isEmpty(), () -> "'" + template.id() + "' has a size");
			assertEquals(template.sizes().size(), template.sizes().stream().map(SizePreset::id).distinct().count());
		}
	}

	@Test
	void everyDatasetSuitsATemplate() {
		Template usual = family().family().templates().getFirst();
		for (DatasetProvider provider : all()) {
			assertTrue(new Case(usual, usual.sizes().getFirst(), provider.info()).suits(), () -> "'" + provider.info().id() + "'");
		}
	}

	@Test
	void everySizeOfEveryTemplateIsValidForAllDataThatSuitIt() {
		Validator validator = new Validator(families(), new Datasets(all(), List.of(), steps()));
		List<Case> cases = cases(all());
		assertTrue(cases.size() > all().size(), "there are more cases than datasets");
		for (Case made : cases) {
			Validator.Report report = validator.report(made.create(), FILE);
			assertEquals(List.of(), report.problems(), made::toString);
			Validator.Subject subject = report.subject().orElseThrow();
			DeclaredDrawings.require(family().family(), subject.settings(), subject.data());
			assertEquals(report.roles().size(), report.networks().networks().size(), made::toString);
		}
	}

	@Test
	void newModelsSayWhatTheyAreAndWhatTheyNeed() {
		for (Case made : cases(all())) {
			Architecture architecture = made.create();
			assertEquals("New model", architecture.getName());
			assertEquals(made.data().shape().text(), architecture.getDataShape());
			assertTrue(architecture.getNotes().contains("'" + made.data().id() + "'"), architecture::getNotes);
			assertEquals(family().contributor(), architecture.getContributors().getFirst().getBundle());
			assertEquals(family().feature(), architecture.getContributors().getFirst().getFeature());
		}
	}

	@Test
	void newModelsTrainThroughTheNormalJob(@TempDir Path folder) throws ProblemException {
		Datasets datasets = new Datasets(catalogue(), List.of(), steps());
		TrainingJob job = new TrainingJob(families(), datasets, Map.of());
		RunStore store = new RunStore(folder.resolve("runs"));
		for (Case made : cases(catalogue().subList(0, TRAINED))) {
			if (!made.size().equals(made.template().sizes().getFirst())) {
				continue;
			}
			JobRequest request = JobRequest.of(made.create(), folder.resolve(FILE)).with(brief());
			Outcome outcome = job.run(request, store, JobListener.NONE, new StopToken());
			assertEquals(RunState.FINISHED, outcome.state(), () -> made + ": " + outcome.failure());
			assertTrue(outcome.step() >= 1, made::toString);
		}
	}
}

package org.genwright.core.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.job.DataChoice;
import org.genwright.core.job.ModelData;
import org.genwright.core.job.ModelFormat;
import org.genwright.core.job.ModelSettings;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;

/**
 * Finds what is wrong with a model without opening its data or loading anything that computes. Looks at files only to
 * see whether they are there.
 */
public final class Validator {

	private final Families families;
	private final Datasets datasets;

	/** Creates a validator that knows what is installed. */
	public Validator(Families families, Datasets datasets) {
		this.families = families;
		this.datasets = datasets;
	}

	/** A part of the validation. */
	private interface Check<T> {

		T value() throws ProblemException;
	}

	/**
	 * Validates a model.
	 *
	 * @param architecture the model
	 * @param modelFile    its file, for messages and relative paths
	 * @return the problems, in the order format, family, settings, data; empty if the model can be trained
	 */
	public List<Problem> validate(Architecture architecture, Path modelFile) {
		List<Problem> problems = new ArrayList<>();
		String name = "'" + modelFile.getFileName() + "'";
		check(problems, architecture, () -> {
			ModelFormat.require(architecture, modelFile);
			return architecture;
		});
		Optional<FamilyDescriptor> family = check(problems, architecture, () -> families.require(architecture, name));
		Optional<SettingValues> settings = family.flatMap(found -> check(problems, architecture,
				() -> ModelSettings.of(found.family(), architecture, modelFile, Map.of()).family()));
		ModelData data = new ModelData(architecture, modelFile, datasets);
		Optional<DataSource> source = check(problems, architecture, () -> data.source(DataChoice.AS_IN_MODEL));
		Optional<DatasetProvider> provider = source.flatMap(found -> datasets.provider(found.source()));
		provider.ifPresent(found -> check(problems, architecture, () -> SettingValues.parse(found.settings(),
				source.orElseThrow().settings(), "Dataset of " + name)));
		Optional<DataShape> shape = check(problems, architecture, () -> provider.isPresent()
				? data.reconcile(provider.get().info().shape(), DataChoice.AS_IN_MODEL) : data.shape().orElse(null));
		check(problems, architecture, data::split);
		check(problems, architecture, data::steps);
		if (settings.isPresent()) {
			shape.ifPresent(found -> problems.addAll(family.orElseThrow().family().check(settings.get(), found)));
			if (family.orElseThrow().family().conditioning(settings.get()) == Conditioning.CLASS) {
				source.filter(found -> !labelled(found, provider)).ifPresent(found -> problems.add(unlabelled(name, found)));
			}
		}
		return problems;
	}

	private static boolean labelled(DataSource source, Optional<DatasetProvider> provider) {
		return provider.map(found -> found.info().labelled()).orElse(source.columns().label().isPresent());
	}

	private static Problem unlabelled(String name, DataSource source) {
		return Problem.warning("no-labels", "Dataset of " + name, "a label column, since the model is class-conditional",
				"none in '" + source.source() + "'", "Name the label column in the model file, or give it at launch with --label COLUMN.");
	}

	private static <T> Optional<T> check(List<Problem> problems, Architecture architecture, Check<T> check) {
		try {
			return Optional.ofNullable(check.value());
		} catch (ProblemException e) {
			String id = architecture.getId() == null ? "" : architecture.getId();
			e.problems().forEach(problem -> problems.add(problem.elementId().isEmpty() ? problem.at(id) : problem));
			return Optional.empty();
		}
	}
}

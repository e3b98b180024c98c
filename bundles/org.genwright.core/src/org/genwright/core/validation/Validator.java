package org.genwright.core.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.ConfiguredStep;
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
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NetworkInference;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
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
	 * What is known of a model without its data.
	 *
	 * @param problems  in the order format, family, settings, data, networks; without an error among them the model can be
	 *                  trained
	 * @param roles     the roles of its networks; none if family, settings or data are not known
	 * @param networks  figures of its networks
	 * @param subject   family, settings and data; empty if one of them is not known
	 * @param modelFile the model's file, for messages and relative paths
	 */
	public record Report(List<Problem> problems, List<Role> roles, ModelNetworks networks, Optional<Subject> subject, Path modelFile) {
	}

	/**
	 * What a family's declarations depend on.
	 *
	 * @param family   the model's family
	 * @param settings checked values of its settings
	 * @param data     what is known of the data
	 */
	public record Subject(FamilyDescriptor family, SettingValues settings, DataProfile data) {
	}

	/**
	 * Validates a model.
	 *
	 * @param architecture the model
	 * @param modelFile    its file, for messages and relative paths
	 * @return the problems of {@link #report}
	 */
	public List<Problem> validate(Architecture architecture, Path modelFile) {
		return report(architecture, modelFile).problems();
	}

	/**
	 * Validates a model and infers its networks.
	 *
	 * @param architecture the model
	 * @param modelFile    its file, for messages and relative paths
	 */
	public Report report(Architecture architecture, Path modelFile) {
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
		Optional<List<ConfiguredStep>> steps = check(problems, architecture, data::steps);
		Optional<Subject> subject = settings.isPresent() && shape.isPresent() ? Optional.of(new Subject(family.orElseThrow(), settings.get(),
				profile(shape.get(), provider, steps, conditioning(family.get(), settings.get())))) : Optional.empty();
		subject.ifPresent(known -> problems.addAll(known.family().family().check(known.settings(), known.data())));
		if (settings.isPresent() && conditioning(family.orElseThrow(), settings.get()) == Conditioning.CLASS) {
			source.filter(found -> !labelled(found, provider)).ifPresent(found -> problems.add(unlabelled(name, found)));
		}
		List<Role> roles = subject.map(known -> known.family().family().roles(known.settings(), known.data())).orElse(List.of());
		ModelNetworks networks = subject.isPresent() ? ModelNetworks.of(architecture, roles, families.layers()) : drawings(architecture);
		problems.addAll(networks.problems());
		return new Report(problems, roles, networks, subject, modelFile);
	}

	private static Conditioning conditioning(FamilyDescriptor family, SettingValues settings) {
		return family.family().conditioning(settings);
	}

	/** Returns what is known of the data without reading it; steps may change the levels, so that they are not known then. */
	private static DataProfile profile(DataShape shape, Optional<DatasetProvider> provider, Optional<List<ConfiguredStep>> steps,
			Conditioning conditioning) {
		boolean untouched = steps.filter(List::isEmpty).isPresent();
		int levels = provider.filter(found -> untouched).map(found -> found.info().levels()).orElse(0);
		int classes = provider.filter(found -> conditioning == Conditioning.CLASS).map(found -> found.info().classes().size())
				.orElse(0);
		return new DataProfile(shape, levels, classes);
	}

	/** Returns what follows for the networks whatever their roles ask for. */
	private ModelNetworks drawings(Architecture architecture) {
		List<NetworkFigures> networks = architecture.getNetworks().stream()
				.map(network -> NetworkInference.infer(network, Optional.empty(), families.layers())).toList();
		return new ModelNetworks(networks, networks.stream().flatMap(network -> network.problems().stream()).toList());
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

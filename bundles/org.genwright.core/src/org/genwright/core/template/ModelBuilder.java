package org.genwright.core.template;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.genwright.core.setting.Setting;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/**
 * Builds the model that a template makes. Ids are the names of the elements, so that the same template makes the same
 * file every time.
 */
public final class ModelBuilder {

	private final Architecture architecture;

	/**
	 * Starts a model with its data, of which four fifths train, a tenth validates and a tenth tests.
	 *
	 * @param model  what to make
	 * @param family the id of its family
	 */
	public ModelBuilder(NewModel model, String family) {
		architecture = Architectures.create(id(model.name()), model.name(), family);
		architecture.setDataShape(model.data().shape().text());
		DatasetReference dataset = ArchitectureFactory.eINSTANCE.createDatasetReference();
		dataset.setSource(model.dataset());
		architecture.setDataset(dataset);
		split("0.8", "0.1", "0.1");
	}

	/** Returns the name in lower case, words joined by hyphens. */
	private static String id(String name) {
		String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return Ids.isWellFormed(id) ? id : "model-" + id;
	}

	/** Divides the rows by fractions. */
	public ModelBuilder split(String train, String validation, String test) {
		Split split = ArchitectureFactory.eINSTANCE.createSplit();
		split.setKind(SplitKind.FRACTIONS);
		split.setTrain(train);
		split.setValidation(validation);
		split.setTest(test);
		architecture.getDataset().setSplit(split);
		return this;
	}

	/**
	 * Adds a preprocessing step.
	 *
	 * @param type     the id of its type
	 * @param settings value texts by setting id
	 */
	public ModelBuilder step(String type, Map<String, String> settings) {
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId(free(type, Ids.of(architecture)::contains));
		step.setType(type);
		settings.forEach((id, value) -> Settings.set(step.getSettings(), id, value));
		architecture.getDataset().getSteps().add(step);
		return this;
	}

	/** Gives a setting of the family a value. */
	public <T> ModelBuilder set(Setting<T> setting, T value) {
		Settings.set(architecture.getSettings(), setting.id(), value.toString());
		return this;
	}

	/** Names the plug-in and the feature that the model needs. */
	public ModelBuilder contributor(String bundle, String feature) {
		Contributor contributor = ArchitectureFactory.eINSTANCE.createContributor();
		contributor.setBundle(bundle);
		contributor.setFeature(feature);
		architecture.getContributors().add(contributor);
		return this;
	}

	/** Sets the notes, which tell people what the model is. */
	public ModelBuilder notes(String text) {
		architecture.setNotes(text);
		return this;
	}

	/** Adds a network for a role and returns what draws into it. */
	public NetworkBuilder network(String role) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setRole(role);
		network.setId(free(role, Ids.of(architecture)::contains));
		architecture.getNetworks().add(network);
		return new NetworkBuilder(architecture, network, ModelBuilder::free);
	}

	private static String free(String wanted, Predicate<String> taken) {
		String id = wanted;
		for (int number = 2; taken.test(id); number++) {
			id = wanted + "-" + number;
		}
		return id;
	}

	/** Returns the model. */
	public Architecture build() {
		return architecture;
	}
}

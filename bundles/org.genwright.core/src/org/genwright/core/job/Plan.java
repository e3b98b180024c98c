package org.genwright.core.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Split;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.nn.device.Device;
import org.genwright.nn.rng.RandomStream;

/**
 * Everything a training needs, resolved and checked before anything is written.
 *
 * @param family   the family
 * @param settings the merged settings
 * @param architecture the model
 * @param layers   the installed layer types
 * @param source   where the data comes from
 * @param split    how it is cut
 * @param data     the data, cut and preprocessed
 * @param shape    the shape of one example
 * @param folder   what relative paths are relative to
 * @param compute  how to compute
 */
record Plan(FamilyDescriptor family, ModelSettings settings, Architecture architecture, LayerTypes layers, DataSource source,
		Split split, PreparedData data, DataShape shape, Path folder, ComputeOptions compute) {

	/** Returns the same plan on the backend that AUTO means here, so that it is recorded and a resumed run uses it again. */
	Plan onThisMachine() {
		ComputeOptions resolved = new ComputeOptions(Device.resolve(compute.backend()), compute.threads());
		return new Plan(family, settings, architecture, layers, source, split, data, shape, folder, resolved);
	}

	/** Returns the settings of the training. */
	TrainingSettings training() {
		return TrainingSettings.of(settings.training());
	}

	/** Returns the names of the classes of a class-conditional model; empty otherwise. */
	List<String> classes() {
		return family.family().conditioning(settings.family()) == Conditioning.CLASS ? data.dataset().info().classes() : List.of();
	}

	/** Returns what the roles of the family's networks are a function of, besides settings. */
	DataProfile profile() {
		return new DataProfile(shape, levels(), classes().size());
	}

	/** Returns the number of values of discrete examples after preprocessing, 0 for continuous ones. */
	int levels() {
		return data.preprocessing().levels(data.dataset().info().levels());
	}

	/** Returns what the training session works with. */
	TrainingContext context() {
		DatasetInfo info = data.dataset().info();
		ModelContext model = new ModelContext(settings.family(), shape, info.columns(), classes(), levels(), architecture, layers,
				compute.backend(), compute.threads());
		Optional<Examples> validation = Optional.of(data.validation()).filter(examples -> examples.size() > 0);
		return new TrainingContext(model, data.train(), validation, RandomStream.of(training().seed()).child("training"), folder);
	}
}

package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.StepType;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.Template;
import org.genwright.data.catalogue.Digits;
import org.genwright.data.catalogue.OldFaithful;
import org.genwright.data.generated.Checkerboard;
import org.genwright.data.generated.EightGaussians;
import org.genwright.data.generated.FreeMixture;
import org.genwright.data.generated.Pinwheel;
import org.genwright.data.generated.Rings;
import org.genwright.data.generated.Spiral;
import org.genwright.data.generated.TwoMoons;
import org.genwright.data.step.Binarise;
import org.genwright.data.step.Dequantise;
import org.genwright.data.step.Scale;
import org.genwright.data.step.Standardise;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Settings;
import org.genwright.testing.TemplateContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models made by the templates of the variational autoencoder. */
class VaeTemplateTest extends TemplateContract {

	@Override
	protected FamilyDescriptor family() {
		return new FamilyDescriptor("vae", "Variational autoencoder", Taxonomy.EXPLICIT_APPROXIMATE, "org.genwright.family.vae", "0.1.0",
				"org.genwright.family.vae.feature", new VaeFamily());
	}

	@Override
	protected List<DatasetProvider> catalogue() {
		return List.of(new Digits(), new OldFaithful(), new EightGaussians(), new TwoMoons(), new Rings(), new Pinwheel(),
				new Checkerboard(), new Spiral(), new FreeMixture());
	}

	@Override
	protected List<StepType> steps() {
		return List.of(new Standardise(), new Scale(), new Dequantise(), new Binarise());
	}

	@Override
	protected Map<String, String> brief() {
		return Map.of("steps", "2", "elbo-samples", "1");
	}

	@ParameterizedTest
	@CsvSource({ "2, 0, gaussian, standardise", "1x8x8, 0, gaussian, scale", "1x8x8, 2, bernoulli, ''", "1x8x8, 17, categorical, ''",
			"30, 5, categorical, ''", "1x28x28, 256, bernoulli, binarise", "3x32x32, 256, discretised-logistic-mixture, ''" })
	void decoderAndPreprocessingFollowTheLevelsOfTheData(String shape, int levels, String decoder, String step)
			throws ProblemException {
		Template template = new VaeFamily().templates().getFirst();
		Architecture made = template.create(new NewModel("New", "data", new DataProfile(DataShape.parse(shape), levels, 0),
				template.sizes().getFirst()));
		assertEquals(decoder, Settings.get(made.getSettings(), "decoder").orElseThrow());
		assertEquals(step.isEmpty() ? List.of() : List.of(step), made.getDataset().getSteps().stream().map(s -> s.getType()).toList());
	}

	@Test
	void dataOfFewColumnsHaveNoMoreLatentsThanColumns() {
		Template template = new VaeFamily().templates().getFirst();
		template.sizes().forEach(size -> assertEquals("2", Settings.get(template.create(new NewModel("New", "data",
				new DataProfile(DataShape.of(2), 0, 0), size)).getSettings(), "latents").orElseThrow()));
	}
}

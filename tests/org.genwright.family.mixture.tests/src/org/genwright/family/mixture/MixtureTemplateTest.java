package org.genwright.family.mixture;

import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.StepType;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
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
import org.genwright.testing.TemplateContract;

/** Models made by the templates of the Gaussian mixture. */
class MixtureTemplateTest extends TemplateContract {

	@Override
	protected FamilyDescriptor family() {
		return new FamilyDescriptor("gaussian-mixture", "Gaussian mixture", Taxonomy.EXPLICIT_TRACTABLE, "org.genwright.family.mixture", "0.1.0",
				"org.genwright.family.mixture.feature", new GaussianMixtureFamily());
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
		return Map.of("starts", "1", "max-iterations", "3");
	}
}

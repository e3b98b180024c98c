package org.genwright.diagram.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.ModelMaker;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.junit.jupiter.api.Test;

/** What is known of a model by a report that may be older than the model. */
class ModelFiguresTest {

	private static Validator.Report report(Architecture model) {
		ModelNetworks networks = ModelNetworks.of(model, ModelMaker.ROLES, LayerTypes.standard());
		return new Validator.Report(networks.problems(), ModelMaker.ROLES, networks, Optional.empty(), Path.of("vae.genmodel"));
	}

	@Test
	void figuresStandByTheIdOfTheirNetwork() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		ModelFigures known = ModelFigures.of(model, report(model), LayerTypes.standard());
		model.getNetworks().forEach(network -> assertEquals(network.getRole(), known.networks().get(network.getId()).role()));
	}

	@Test
	void figuresOfARemovedNetworkAreNotThoseOfTheNext() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		Validator.Report earlier = report(model);
		model.getNetworks().removeFirst();
		assertEquals(Set.of(), ModelFigures.of(model, earlier, LayerTypes.standard()).networks().keySet());
	}
}

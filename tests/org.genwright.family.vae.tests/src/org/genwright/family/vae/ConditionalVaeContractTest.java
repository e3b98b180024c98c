package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.model.architecture.Architecture;

class ConditionalVaeContractTest extends GaussianVaeContractTest {

	@Override
	protected Architecture architecture() {
		return new VaeDrawing().encoder(2, 16, Classes.JOINED).decoder(16, Classes.JOINED, "mu", 2).drawn();
	}

	@Override
	protected Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(super.settings());
		settings.put("conditional", "class");
		return settings;
	}

	@Override
	protected List<String> classes() {
		return List.of("left", "right");
	}
}

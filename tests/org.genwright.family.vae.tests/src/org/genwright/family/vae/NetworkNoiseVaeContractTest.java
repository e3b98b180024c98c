package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.model.architecture.Architecture;

/** The variance is an output of the decoder; and the divergence is warmed up, with free bits. */
class NetworkNoiseVaeContractTest extends GaussianVaeContractTest {

	@Override
	protected Architecture architecture() {
		return new VaeDrawing().encoder(2, 16, Classes.NONE).decoder(16, Classes.NONE, "mu", 2).decoderOutput("logVar", 2)
				.drawn();
	}

	@Override
	protected Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(super.settings());
		settings.putAll(Map.of("noise", "network", "kl-warm-up", "30", "free-bits", "0.05"));
		return settings;
	}
}

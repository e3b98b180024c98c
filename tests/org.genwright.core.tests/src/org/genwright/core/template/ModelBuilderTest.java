package org.genwright.core.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.SplitKind;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;

class ModelBuilderTest {

	private static final Setting<Long> LATENTS = Setting.integer("latents", "Latents", "How many.", 2);

	private static ModelBuilder builder(String name) {
		return new ModelBuilder(new NewModel(name, "digits", new DataProfile(DataShape.of(1, 8, 8), 17, 10),
				new SizePreset("small", "Small", "little")), "vae");
	}

	/** x → dense → mu. */
	private static Architecture drawn() {
		ModelBuilder builder = builder("Digits VAE").set(LATENTS, 16L).step("scale", Map.of("range", "common"));
		NetworkBuilder encoder = builder.network("encoder");
		Node dense = encoder.add("dense1", LayerSpec.dense(16).activated("tanh"), encoder.input("x"));
		encoder.output("mu", dense);
		return builder.build();
	}

	@Test
	void dataAndSettingsStandInTheModel() {
		Architecture architecture = drawn();
		assertEquals("digits-vae", architecture.getId());
		assertEquals("Digits VAE", architecture.getName());
		assertEquals("vae", architecture.getFamily());
		assertEquals("1x8x8", architecture.getDataShape());
		assertEquals("digits", architecture.getDataset().getSource());
		assertEquals(SplitKind.FRACTIONS, architecture.getDataset().getSplit().getKind());
		assertEquals(Map.of("latents", "16"), Settings.asMap(architecture.getSettings()));
		assertEquals("scale", architecture.getDataset().getSteps().getFirst().getType());
		assertEquals(Map.of("range", "common"), Settings.asMap(architecture.getDataset().getSteps().getFirst().getSettings()));
	}

	@Test
	void layersAreConnectedInOrder() {
		Network encoder = drawn().getNetworks().getFirst();
		assertEquals(List.of("encoder.x", "encoder.dense1", "encoder.mu"), encoder.getNodes().stream().map(Node::getId).toList());
		assertEquals(List.of("encoder.x-dense1", "encoder.dense1-mu"), encoder.getConnections().stream().map(c -> c.getId()).toList());
		assertEquals(List.of("units", "activation"), encoder.getNodes().get(1).getSettings().stream().map(s -> s.getName()).toList());
	}

	@Test
	void sameTemplateMakesTheSameModel() {
		assertTrue(EcoreUtil.equals(drawn(), drawn()));
	}

	@Test
	void idsAreWellFormedAndUniqueWhateverTheName() {
		for (String name : List.of("encoder", "Ziffern #2 – grün", "2 moons", "", "Encoder.x")) {
			ModelBuilder builder = builder(name);
			NetworkBuilder encoder = builder.network("encoder");
			encoder.output("x", encoder.add("x", LayerSpec.of("dense"), encoder.input("x")));
			builder.network("encoder").input("x");
			Set<String> ids = new HashSet<>(Ids.of(builder.build()));
			assertEquals(1 + 2 + 3 + 2 + 1, ids.size(), () -> name + ": " + ids);
			assertTrue(ids.stream().allMatch(Ids::isWellFormed), () -> name + ": " + ids);
		}
	}

	@Test
	void takenNamesGetANumber() {
		NetworkBuilder network = builder("a").network("encoder");
		assertEquals("dense", network.add("dense", LayerSpec.of("dense")).getName());
		assertEquals("dense2", network.add("dense", LayerSpec.of("dense")).getName());
		assertEquals("dense3", network.add("dense", LayerSpec.of("dense")).getName());
	}

	@Test
	void existingNetworkGrowsAndFindsItsOutputsByPort() {
		Architecture architecture = drawn();
		NetworkBuilder encoder = NetworkBuilder.find(architecture, "encoder", IdGenerator.counting()).orElseThrow();
		Node mu = encoder.findOutput("mu").orElseThrow();
		assertEquals("dense1", encoder.source(mu).orElseThrow().getName());
		mu.setName("mean");
		assertTrue(encoder.findOutput("mu").isEmpty());
		Settings.set(mu.getSettings(), "port", "mu");
		assertEquals(mu, encoder.findOutput("mu").orElseThrow());
		Node added = encoder.output("logVar", encoder.source(mu).orElseThrow());
		assertEquals("encoder.logVar-1", added.getId());
		assertTrue(NetworkBuilder.find(architecture, "decoder", IdGenerator.counting()).isEmpty());
	}
}

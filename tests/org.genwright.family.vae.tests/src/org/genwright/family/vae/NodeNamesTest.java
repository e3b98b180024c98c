package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;
import org.genwright.nn.Tensor;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;

/** Nodes named as people do, with a number sign. */
class NodeNamesTest {

	private static final ArrayExamples TOY = Toys.twoClusters(64, 1);

	@Test
	void numberSignsInNamesLoseNoWeights() throws ProblemException {
		Checkpoint plain = runner(architecture("dense1")).run();
		Map<String, Tensor> renamed = new LinkedHashMap<>();
		plain.weights().forEach((name, tensor) -> renamed.put(name.replace("dense1", "dense #1"), tensor));
		assertArrayEquals(logProb("dense1", plain.weights()), logProb("dense #1", renamed));
	}

	@Test
	void checkpointsTellWeightsFromMomentsWhateverTheNodesAreCalled() throws ProblemException {
		Checkpoint plain = runner(architecture("dense1")).run();
		Checkpoint signed = runner(architecture("dense #1")).run();
		assertEquals(names(plain.weights()), names(signed.weights()));
		assertEquals(names(plain.optimizer()), names(signed.optimizer()));
		assertTrue(signed.weights().containsKey("encoder.dense #1.weight"), signed.weights().keySet().toString());
	}

	private static Set<String> names(Map<String, Tensor> tensors) {
		Set<String> names = new TreeSet<>();
		tensors.keySet().forEach(name -> names.add(name.replace("dense #1", "dense1")));
		return names;
	}

	private static double[] logProb(String name, Map<String, Tensor> weights) throws ProblemException {
		try (TrainedModel model = runner(architecture(name)).load(weights)) {
			return model.density().orElseThrow().logProb(TOY.readAll(0), TOY.size());
		}
	}

	private static Architecture architecture(String name) {
		Architecture architecture = VaeDrawing.dense(2, 8, "mu", 2);
		architecture.getNetworks().stream().flatMap(network -> network.getNodes().stream())
				.filter(node -> node.getName().equals("dense1")).forEach(node -> node.setName(name));
		return architecture;
	}

	private static FamilyRunner runner(Architecture architecture) {
		return FamilyRunner.of(new VaeFamily(), Map.of("latents", "2", "decoder", "gaussian", "steps", "20", "batch-size", "32",
				"average-decay", "0.5"), TOY).architecture(architecture, 0);
	}
}

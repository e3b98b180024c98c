package org.genwright.core.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

/** Records and checkpoints for the tests of runs. */
final class RunFixture {

	static final byte[] ARCHITECTURE = "<architecture/>".getBytes(StandardCharsets.UTF_8);

	private RunFixture() {
	}

	static RunRecord draft() {
		RunInputs inputs = new RunInputs("old faithful.genmodel", "ab12",
				new RunFamily("mixture", "Gaussian mixture", "org.genwright.family.mixture", "0.1.0"),
				new RunDataset("old-faithful", "old-faithful", "Old Faithful", "cd34", 272, "2", List.of("eruptions", "waiting"),
						List.of(), "", "", Map.of("seed", "1"), 0),
				new RunSplit("all", 272, 0, 0), List.of(Map.of("type", "standardise", "mean", List.of(0.5, 1.5))),
				Map.of("components", 3L), Map.of("seed", 1L), 1);
		return RunRecord.draft("Old Faithful", inputs,
				RunEnvironment.here(Backend.HOST, 2, 16, Map.of("genwright", "0.1.0", "nd4j", "1.0.0-M2.1")));
	}

	static RunWriter create(Path folder) throws ProblemException {
		return new RunStore(folder).create(draft(), ARCHITECTURE);
	}

	/** Returns a checkpoint whose values depend on the step. */
	static Checkpoint checkpoint(long step) {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		weights.put("mean", Tensor.of(Shape.of(2), new double[] { step, -step }));
		weights.put("weight", Tensor.of(Shape.of(1), new float[] { 0.5f * step }));
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("epoch", step / 10);
		state.put("best", -0.25 * step);
		return new Checkpoint(step, weights, Map.of("momentum", Tensor.of(Shape.of(1), new long[] { step })), state);
	}
}

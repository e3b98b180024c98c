package org.genwright.ui.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunDataset;
import org.genwright.core.run.RunEnvironment;
import org.genwright.core.run.RunFamily;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunRecord;
import org.genwright.core.run.RunSplit;
import org.genwright.core.run.RunStore;
import org.genwright.core.run.RunWriter;
import org.genwright.nn.Backend;

/** Writes run directories as a worker would. */
final class RunFixture {

	private RunFixture() {
	}

	/** Creates a run that is RUNNING while the writer is open. */
	static RunWriter running(Path folder, String name) throws ProblemException {
		RunInputs inputs = new RunInputs(name + ".genmodel", "0".repeat(64),
				new RunFamily("org.genwright.family.mixture.mixture", "Gaussian mixture", "org.genwright.family.mixture", "0.1.0"),
				new RunDataset("old-faithful", "old-faithful", "Old Faithful", "0".repeat(64), 272, "2", List.of("eruptions", "waiting"),
						List.of(), "", "", Map.of(), 0),
				new RunSplit("all", 272, 0, 0), List.of(), Map.of("components", 3L, "covariance", "tied"), Map.of("seed", 1L), 1);
		return new RunStore(folder).create(RunRecord.draft(name, inputs, RunEnvironment.here(Backend.HOST, 1, 1, Map.of("genwright", "0.1.0"))),
				"<model/>".getBytes(StandardCharsets.UTF_8));
	}
}

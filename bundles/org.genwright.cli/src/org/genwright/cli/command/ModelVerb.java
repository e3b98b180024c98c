package org.genwright.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.run.Run;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that asks the model of a run something. */
abstract class ModelVerb extends Verb {

	/** The run that is asked about. */
	@Mixin
	RunMixin run;

	@Option(names = "--threads", paramLabel = "N", description = "Number of threads; by default all processors. Changes no result.")
	private Integer threads;

	ModelVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Run found = run.find();
		Contributions installed = Contributions.installed();
		Datasets datasets = installed.datasets();
		try (TrainedRun model = TrainedRun.open(found, installed.families(), datasets, ComputeMixin.threads(threads))) {
			model.damaged().forEach(p -> output.warn(p.message()));
			return ask(model, datasets);
		}
	}

	/**
	 * Asks the model.
	 *
	 * @return the exit code
	 */
	abstract int ask(TrainedRun model, Datasets datasets) throws ProblemException;

	/** Returns the object that every answer begins with. */
	static Map<String, Object> head(TrainedRun model) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("run", model.run().id());
		map.put("family", model.family().id());
		map.put("step", model.step());
		return map;
	}

	/** Returns the path of an output file. */
	static Path file(String out) throws ProblemException {
		return ModelFiles.path(out, "Option '--out'");
	}
}

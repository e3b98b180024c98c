package org.genwright.core.gradient;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.program.Program;

/**
 * The values beside tensors that a checkpoint holds: counters, the rate as changed, early stopping, watchdogs. The order
 * of the data follows from the step.
 */
final class SessionState {

	private static final String PROGRAM_STEP = "programStep";
	private static final String OPTIMISER_STEPS = "optimiserSteps";
	private static final String RATE = "learningRate";
	private static final String FIRST_LOSS = "firstLoss";
	private static final String SELECTION = "validation";
	private static final String WARNED = "warned";
	private static final String MEMORY = "learner";

	private SessionState() {
	}

	static Map<String, Object> of(Learner learner, GradientSetup setup, Selection selection, Warnings warnings) {
		Program program = learner.program();
		Map<String, Object> state = new LinkedHashMap<>();
		state.put(PROGRAM_STEP, program.step());
		Map<String, Object> optimiserSteps = new LinkedHashMap<>();
		setup.groups().names().forEach(name -> optimiserSteps.put(name, program.optimiserStep(name)));
		state.put(OPTIMISER_STEPS, optimiserSteps);
		state.put(RATE, setup.rate().rate());
		if (!Double.isNaN(setup.guard().firstLoss())) {
			state.put(FIRST_LOSS, setup.guard().firstLoss());
		}
		state.put(SELECTION, selection.state());
		state.put(WARNED, warnings.reported());
		state.put(MEMORY, learner.memory());
		return state;
	}

	static void restore(Checkpoint checkpoint, Learner learner, GradientSetup setup, Selection selection, Warnings warnings)
			throws ProblemException {
		JsonObject state = new JsonObject(checkpoint.state(), "Checkpoint of step " + checkpoint.step());
		Program program = learner.program();
		program.step(state.wholeNumber(PROGRAM_STEP));
		JsonObject optimiserSteps = state.object(OPTIMISER_STEPS);
		for (String name : setup.groups().names()) {
			program.optimiserStep(name, optimiserSteps.wholeNumber(name));
		}
		setup.rate().rate(state.number(RATE));
		setup.guard().firstLoss(state.has(FIRST_LOSS) ? state.number(FIRST_LOSS) : Double.NaN);
		selection.restore(state.object(SELECTION), ProgramState.best(checkpoint.optimizer()));
		warnings.restore(state.texts(WARNED));
		learner.recall(state.object(MEMORY));
	}
}

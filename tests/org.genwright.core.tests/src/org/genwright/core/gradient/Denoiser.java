package org.genwright.core.gradient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.genwright.core.family.TrainedModel;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.genwright.nn.program.StepResult;

/**
 * The smallest learner with all that lasts: a linear map that removes noise, trained by loss = error + penalty, and a
 * buffer that counts steps. Remembers the batches it sees.
 */
final class Denoiser implements Learner {

	static final String WEIGHT = "denoiser.map.weight";
	static final String BIAS = "denoiser.map.bias";
	static final String COUNT = "denoiser.map.count";
	private static final String GROUP = "denoiser";

	final List<Minibatch> trained = new ArrayList<>();
	final List<Minibatch> validated = new ArrayList<>();
	final List<Map<String, Double>> validations = new ArrayList<>();
	private final LearnerContext context;
	private final double kink;
	private final Program program;
	private long steps;

	Denoiser(LearnerContext context) {
		this(context, 0);
	}

	/**
	 * @param kink adds a multiple of the square root of the bias, which has no slope at the first bias of 0
	 */
	Denoiser(LearnerContext context, double kink) {
		this.context = context;
		this.kink = kink;
		Call[] calls = Stream.concat(context.trainingSizes().stream().map(n -> new Call("train", n)),
				context.validationSizes().stream().map(n -> new Call("validate", n))).toArray(Call[]::new);
		program = new ProgramDraft("denoiser").group(context.groups().group(GROUP)).entry("train", this::train)
				.entry("validate", graph -> graph.output("loss", loss(graph))).draft(context.device(), context.slices(), calls)
				.open(context.device(), context.seed());
	}

	private void train(Graph graph) {
		graph.minimise(loss(graph), GROUP);
		Value count = graph.buffer(new BufferSpec(COUNT, Shape.of(1), Initialiser.zeros())); // [1]
		graph.assign(count, count.plus(1));
	}

	private Value loss(Graph graph) {
		long dimensions = context.model().dataShape().dimensions();
		Value x = graph.input("x", dimensions); // [N, D]
		Value noisy = x.plus(graph.normal(dimensions).times(0.1)); // [N, D]
		Value weight = graph.parameter(new ParameterSpec(WEIGHT, GROUP, Shape.of(dimensions, dimensions), Initialiser.glorot())); // [D, D]
		Value bias = graph.parameter(new ParameterSpec(BIAS, GROUP, Shape.of(dimensions), Initialiser.zeros())); // [D]
		Value difference = noisy.matmul(weight).plus(bias).minus(x); // [N, D]
		Value error = difference.square().sum().times(1.0 / graph.batch()); // []
		Value penalty = weight.square().sum().times(0.01); // []
		graph.output("error", error);
		graph.output("penalty", penalty);
		return kink == 0 ? error.plus(penalty) : error.plus(penalty).plus(bias.abs().sqrt().sum().times(kink));
	}

	@Override
	public Program program() {
		return program;
	}

	@Override
	public Map<String, Double> step(Minibatch batch) throws ProblemException {
		trained.add(copy(batch));
		Plan plan = program.plan("train", batch.n());
		program.write(plan, "x", batch.x());
		StepResult result = program.step(plan);
		Map<String, Double> terms = terms(plan);
		context.guard().require(program, result, terms);
		steps++;
		return terms;
	}

	@Override
	public Map<String, Double> validate(Minibatch batch) {
		validated.add(copy(batch));
		Plan plan = program.plan("validate", batch.n());
		program.write(plan, "x", batch.x());
		program.run(plan);
		validations.add(terms(plan));
		return validations.getLast();
	}

	private Map<String, Double> terms(Plan plan) {
		Map<String, Double> terms = new LinkedHashMap<>();
		for (String term : List.of(LOSS, "error", "penalty")) {
			terms.put(term, (double) program.read(plan, term).floats()[0]);
		}
		return terms;
	}

	private static Minibatch copy(Minibatch batch) {
		return new Minibatch(batch.n(), batch.x().clone(), batch.labels().clone());
	}

	@Override
	public List<String> warnings() {
		return steps < 6 ? List.of() : List.of("Six steps: " + steps + " are done.");
	}

	@Override
	public Map<String, Object> memory() {
		return Map.of("steps", steps);
	}

	@Override
	public void recall(JsonObject memory) throws ProblemException {
		steps = memory.wholeNumber("steps");
	}

	@Override
	public TrainedModel model(Map<String, Tensor> weights) {
		return new DenoiserModel(weights.get(BIAS).floats(), context.model().classes().size());
	}

	@Override
	public void close() {
		program.close();
	}
}

package org.genwright.family.vae;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.genwright.core.compile.LayerOps;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.gradient.Learner;
import org.genwright.core.gradient.LearnerContext;
import org.genwright.core.gradient.Minibatch;
import org.genwright.core.gradient.StepGuard;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.genwright.nn.program.StepResult;

/**
 * Trains encoder and decoder together. Terms, means per example in nats: loss as it is minimised, reconstruction
 * −log p(x|z) and the divergence kl; at validations loss without warm-up and free bits, so that it can be compared from
 * first to last, and the divergence of each latent dimension, {@code kl/dim-00} and so on.
 */
final class VaeLearner implements Learner {

	private static final String TRAIN = "train";
	private static final String VALIDATE = "validate";

	private final ModelContext model;
	private final VaeSpec spec;
	private final StepGuard guard;
	private final Program program;
	private final Memory memory;
	private final Map<Integer, Plan> train = new HashMap<>();
	private final Map<Integer, Plan> validate = new HashMap<>();
	private final Map<Integer, float[]> classes = new HashMap<>(); // [N, K] by N
	private final List<String> dimensionNames;
	private final LatentUse use;
	private final CollapseWatch watch;
	private final float[] number = new float[1];
	private final float[] kl; // [Z]

	/** Compiles the program and opens it with first weights. */
	VaeLearner(LearnerContext context, VaeSpec spec, VaeGraphs graphs) {
		this.spec = spec;
		model = context.model();
		guard = context.guard();
		ProgramDraft draft = new ProgramDraft("vae", LayerOps.graphOps(model.layers()))
				.group(context.groups().group(VaeGraphs.GROUP)).entry(TRAIN, graphs::train).entry(VALIDATE, graphs::validate);
		draft(draft, context, TRAIN, context.trainingSizes());
		draft(draft, context, VALIDATE, context.validationSizes());
		program = draft.open(context.device(), context.seed());
		memory = program.device().memory();
		context.trainingSizes().forEach(n -> train.put(n, program.plan(TRAIN, n)));
		context.validationSizes().forEach(n -> validate.put(n, program.plan(VALIDATE, n)));
		use = new LatentUse(spec.latents());
		watch = new CollapseWatch(spec.options(), context.stepsPerEpoch());
		kl = new float[spec.latents()];
		dimensionNames = IntStream.range(0, kl.length)
				.mapToObj(j -> String.format(Locale.ROOT, "kl/dim-%02d", j)).toList();
	}

	private static void draft(ProgramDraft draft, LearnerContext context, String entry, Set<Integer> sizes) {
		sizes.forEach(n -> draft.draft(context.device(), context.slices(), new Call(entry, n)));
	}

	@Override
	public Program program() {
		return program;
	}

	@Override
	public Map<String, Double> step(Minibatch batch) throws ProblemException {
		Plan plan = train.get(batch.n());
		write(plan, batch);
		number[0] = (float) spec.options().klWeight(program.step() + 1);
		program.write(plan, VaeGraphs.KL_WEIGHT, number);
		StepResult result = program.step(plan);
		Map<String, Double> terms = new LinkedHashMap<>();
		terms.put(LOSS, (double) result.loss());
		terms.put(VaeGraphs.RECONSTRUCTION, read(plan, VaeGraphs.RECONSTRUCTION));
		double divergence = read(plan, VaeGraphs.KL);
		terms.put(VaeGraphs.KL, divergence);
		guard.require(program, result, terms);
		watch.step(program.step(), divergence);
		return terms;
	}

	@Override
	public Map<String, Double> validate(Minibatch batch) {
		Plan plan = validate.get(batch.n());
		write(plan, batch);
		program.run(plan);
		memory.read(plan.output(VaeGraphs.KL_BY_DIMENSION), 0, kl, 0, kl.length);
		double divergence = 0;
		for (float one : kl) {
			divergence += one;
		}
		double reconstruction = read(plan, VaeGraphs.RECONSTRUCTION);
		Map<String, Double> terms = new LinkedHashMap<>();
		terms.put(LOSS, reconstruction + spec.options().beta() * divergence);
		terms.put(VaeGraphs.RECONSTRUCTION, reconstruction);
		terms.put(VaeGraphs.KL, divergence);
		use.add(program.read(plan, VaeRoles.MU).floats(), kl, batch.n());
		return terms;
	}

	/** Returns the number of active units and the divergence of each latent dimension. */
	@Override
	public Map<String, Double> validationFigures() {
		int active = use.activeUnits();
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("active-units", (double) active);
		for (int j = 0; j < kl.length; j++) {
			figures.put(dimensionNames.get(j), use.kl(j));
		}
		watch.validated(active);
		use.clear();
		return figures;
	}

	@Override
	public List<String> warnings() {
		return watch.warnings();
	}

	@Override
	public Map<String, Object> memory() {
		return watch.memory();
	}

	@Override
	public void recall(JsonObject memory) throws ProblemException {
		watch.recall(memory);
	}

	private void write(Plan plan, Minibatch batch) {
		program.write(plan, VaeRoles.X, batch.x());
		if (!spec.classes().isEmpty()) {
			int count = spec.classes().size();
			float[] y = classes.computeIfAbsent(batch.n(), n -> new float[n * count]); // [N, K]
			OneHot.fill(batch.labels(), 0, batch.n(), count, y);
			program.write(plan, VaeRoles.Y, y);
		}
	}

	private double read(Plan plan, String output) {
		memory.read(plan.output(output), 0, number, 0, 1);
		return number[0];
	}

	@Override
	public TrainedModel model(Map<String, Tensor> weights) {
		try {
			return new VaeModel(model, weights);
		} catch (ProblemException e) {
			throw new IllegalStateException("The weights of a training: expected those of its model.", e);
		}
	}

	@Override
	public void close() {
		program.close();
	}
}

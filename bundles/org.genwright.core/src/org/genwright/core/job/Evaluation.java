package org.genwright.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Part;
import org.genwright.core.evaluation.BayesClassifier;
import org.genwright.core.evaluation.ClassificationReport;
import org.genwright.core.evaluation.Evaluator;
import org.genwright.core.evaluation.ImportanceSamples;
import org.genwright.core.evaluation.InformationCriteria;
import org.genwright.core.family.Density;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.problem.ProblemException;

/**
 * What is computed when a training is finished: likelihoods and classification of every part, the importance-weighted
 * bound of the test part where the settings ask for it, information criteria, the parameters, a sheet of samples of
 * image data.
 */
final class Evaluation implements AutoCloseable {

	private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

	private final Plan plan;
	private final JobListener listener;
	private final StopToken stop;
	private final long step;
	private final TrainedModel model;

	Evaluation(Plan plan, TrainingSession session, JobListener listener, StopToken stop) {
		this.plan = plan;
		this.stop = stop;
		this.listener = listener;
		this.step = session.step();
		this.model = session.model();
	}

	/** Returns the results as they are recorded, of JSON types. */
	Map<String, Object> results() throws ProblemException {
		Map<String, Object> results = new LinkedHashMap<>();
		results.put("steps", step);
		if (model.density().isPresent()) {
			Density density = new StoppableDensity(model.density().get(), stop);
			addLikelihoods(results, density);
			if (model.classes() > 0) {
				results.put("classification", classification(density));
			}
		}
		results.put("parameters", model.describe());
		return results;
	}

	private void addLikelihoods(Map<String, Object> results, Density density) throws ProblemException {
		List<Map<String, Object>> likelihoods = new ArrayList<>();
		Optional<Likelihood> train = Optional.empty();
		for (Part part : PARTS) {
			if (plan.data().examples(part).size() > 0) {
				Likelihood likelihood = likelihood(density, part);
				likelihoods.add(likelihood.toMap());
				train = part == Part.TRAIN ? Optional.of(likelihood) : train;
			}
		}
		importanceWeighted().ifPresent(likelihood -> likelihoods.add(likelihood.toMap()));
		results.put("likelihoods", likelihoods);
		train.filter(Evaluation::isMaximised).ifPresent(likelihood -> {
			results.put("logLikelihood", likelihood.logLikelihood());
			results.put("n", likelihood.examples());
			addCriteria(results, likelihood);
		});
	}

	/** What is not the likelihood of what the model was fitted to is not called one without its kind beside it. */
	private static boolean isMaximised(Likelihood train) {
		return train.kind() == LikelihoodKind.EXACT || train.kind() == LikelihoodKind.DEQUANTISED;
	}

	private Likelihood likelihood(Density density, Part part) throws ProblemException {
		return new Evaluator(density, plan.data().preprocessing()).likelihood(plan.data().examples(part), part.id());
	}

	/** Costs k times as much as the density, so it is computed for one part only. */
	private Optional<Likelihood> importanceWeighted() throws ProblemException {
		int k = Math.toIntExact(plan.settings().family().find(ImportanceSamples.SETTING).orElse(1L));
		Optional<Density> bound = k > 1 ? model.importanceWeighted(k) : Optional.empty();
		if (bound.isEmpty()) {
			return Optional.empty();
		}
		Part part = heldOut();
		Examples examples = plan.data().examples(part);
		listener.message("Evaluating the importance-weighted bound with " + k + " samples for " + examples.size()
				+ " examples of the part '" + part.id() + "'.");
		return Optional.of(likelihood(new StoppableDensity(bound.get(), stop), part));
	}

	/** Returns the last part that has examples: test, validation, or train. */
	private Part heldOut() {
		return PARTS.reversed().stream().filter(part -> plan.data().examples(part).size() > 0).findFirst().orElseThrow();
	}

	/** Information criteria compare maximum likelihoods: those of a model of p(x) itself, not of bounds or of p(x|y). */
	private void addCriteria(Map<String, Object> results, Likelihood train) {
		if (train.kind() == LikelihoodKind.EXACT && model.classes() == 0 && model.freeParameters().isPresent()) {
			results.putAll(new InformationCriteria(train.logLikelihood(), model.freeParameters().getAsLong(), train.examples())
					.toMap());
		}
	}

	private Map<String, Object> classification(Density density) throws ProblemException {
		Map<String, Object> reports = new LinkedHashMap<>();
		BayesClassifier classifier = new BayesClassifier(density, model.classes(), Double.NEGATIVE_INFINITY);
		for (Part part : PARTS) {
			Examples examples = plan.data().examples(part);
			if (examples.size() > 0) {
				reports.put(part.id(), ClassificationReport.of(examples, classifier.classify(examples), plan.classes()).toMap());
			}
		}
		return reports;
	}

	/** Returns a sheet of samples of image data as PNG; empty for other data. */
	Optional<byte[]> sampleSheet() {
		return new SampleSheet(plan).draw(model);
	}

	@Override
	public void close() {
		model.close();
	}
}

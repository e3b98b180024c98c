package org.genwright.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Part;
import org.genwright.core.evaluation.BayesClassifier;
import org.genwright.core.evaluation.ClassificationReport;
import org.genwright.core.evaluation.Evaluator;
import org.genwright.core.evaluation.ImageGrid;
import org.genwright.core.evaluation.InformationCriteria;
import org.genwright.core.family.Density;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.problem.ProblemException;

/**
 * What is computed when a training is finished: likelihoods and classification of every part, information criteria, the
 * parameters, a sheet of samples of image data.
 */
final class Evaluation {

	private static final int SHEET_SAMPLES = 100;
	private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

	private final Plan plan;
	private final long step;
	private final TrainedModel model;

	Evaluation(Plan plan, TrainingSession session) {
		this.plan = plan;
		this.step = session.step();
		this.model = session.model();
	}

	/** Returns the results as they are recorded, of JSON types. */
	Map<String, Object> results() throws ProblemException {
		Map<String, Object> results = new LinkedHashMap<>();
		results.put("steps", step);
		if (model.density().isPresent()) {
			addLikelihoods(results, model.density().get());
			if (model.classes() > 0) {
				results.put("classification", classification(model.density().get()));
			}
		}
		results.put("parameters", model.describe());
		return results;
	}

	private void addLikelihoods(Map<String, Object> results, Density density) throws ProblemException {
		Evaluator evaluator = new Evaluator(density, plan.data().preprocessing());
		List<Map<String, Object>> likelihoods = new ArrayList<>();
		Optional<Likelihood> train = Optional.empty();
		for (Part part : PARTS) {
			Examples examples = plan.data().examples(part);
			if (examples.size() > 0) {
				Likelihood likelihood = evaluator.likelihood(examples, part.id());
				likelihoods.add(likelihood.toMap());
				train = part == Part.TRAIN ? Optional.of(likelihood) : train;
			}
		}
		results.put("likelihoods", likelihoods);
		train.ifPresent(likelihood -> {
			results.put("logLikelihood", likelihood.logLikelihood());
			results.put("n", likelihood.examples());
			addCriteria(results, likelihood);
		});
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
		if (!ImageGrid.supports(plan.shape())) {
			return Optional.empty();
		}
		Samples samples = Sampling.draw(model, plan.data().preprocessing(), SHEET_SAMPLES, OptionalInt.empty(), plan.training().seed());
		return Optional.of(Sampling.imageGrid(plan.shape(), plan.data().dataset().info().levels())
				.png(samples.x(), samples.n()));
	}
}

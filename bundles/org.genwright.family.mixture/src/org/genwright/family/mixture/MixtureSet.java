package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.ModelContext;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

/**
 * The mixtures of a model in the data's units: one, or one for each class with a prior over classes.
 *
 * @param conditioning whether there is one for each class
 * @param mixtures     the mixtures, by class
 * @param prior        p(y) for each of them; 1 for the only one
 * @param classes      the names of the classes; empty if unconditional
 */
record MixtureSet(Conditioning conditioning, List<MixtureParameters> mixtures, double[] prior, List<String> classes) {

	private static final String PRIOR = "prior";

	/** Returns the prefix of the names of a mixture's tensors. */
	static String prefix(Conditioning conditioning, int c) {
		return conditioning == Conditioning.NONE ? "" : "class-" + c + "/";
	}

	/** Returns the tensors from which {@link #read} makes an equal set. */
	Map<String, Tensor> tensors() {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		if (conditioning == Conditioning.CLASS) {
			tensors.put(PRIOR, Tensor.of(Shape.of(prior.length), prior.clone()));
		}
		for (int c = 0; c < mixtures.size(); c++) {
			tensors.putAll(ParameterTensors.write(prefix(conditioning, c), mixtures.get(c)));
		}
		return tensors;
	}

	/**
	 * Reads a set from its tensors.
	 *
	 * @throws ProblemException if a tensor is missing or has another type or shape than the settings ask for
	 */
	static MixtureSet read(ModelContext context, MixtureOptions options, Map<String, Tensor> tensors)
			throws ProblemException {
		boolean conditional = options.conditioning() == Conditioning.CLASS;
		int count = conditional ? context.classes().size() : 1;
		double[] prior = conditional ? ParameterTensors.require(PRIOR, tensors, Shape.of(count)) : new double[] { 1 }; // [K]
		List<MixtureParameters> mixtures = new ArrayList<>();
		for (int c = 0; c < count; c++) {
			mixtures.add(ParameterTensors.read(prefix(options.conditioning(), c), tensors, options.form(),
					context.dataShape().dimensions()));
		}
		return new MixtureSet(options.conditioning(), mixtures, prior, conditional ? context.classes() : List.of());
	}

	/** Returns the number of free parameters: those of the mixtures and one less than classes for the prior. */
	long freeParameters() {
		return mixtures.size() - 1 + mixtures.stream().mapToLong(MixtureParameters::freeParameters).sum();
	}

	/** Returns the parameters as values of JSON types. */
	Map<String, Object> describe() {
		if (conditioning == Conditioning.NONE) {
			return ParameterText.write(mixtures.getFirst());
		}
		Map<String, Object> byClass = new LinkedHashMap<>();
		for (int c = 0; c < mixtures.size(); c++) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put(PRIOR, prior[c]);
			one.putAll(ParameterText.write(mixtures.get(c)));
			byClass.put(classes.get(c), one);
		}
		return Map.of("classes", byClass);
	}
}

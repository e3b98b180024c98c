package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.likelihood.Measure;
import org.genwright.nn.graph.Value;
import org.genwright.nn.rng.RandomSequence;

/**
 * The distribution p(x|z) of D dimensions that are independent given z: what the outputs of the decoder mean. All values
 * are in the order of the engine, channels last.
 */
interface DecoderDistribution {

	/** Returns whether log p(x|z) is of a density or of a mass. */
	Measure measure();

	/** Returns the factor that brings the data to the scale the encoder sees. */
	double inputScale();

	/** Tells whether a value can occur. */
	boolean supports(double value);

	/** Returns the values that can occur, for messages. */
	String support();

	/**
	 * Returns log p(x|z) in nats.
	 *
	 * @param x       [N, D]
	 * @param outputs of the decoder, by port
	 * @return [N, 1]
	 */
	Value logProb(Value x, Map<String, Value> outputs);

	/**
	 * Returns the parameters as one matrix [N, P], of which {@link #sample} and {@link #mean} get rows.
	 *
	 * @param outputs of the decoder, by port
	 */
	Value parameters(Map<String, Value> outputs);

	/**
	 * Draws an example.
	 *
	 * @param parameters holds a row of {@link #parameters}
	 * @param from       where the row begins
	 * @param x          receives the D values
	 * @param at         where they go
	 */
	void sample(float[] parameters, int from, RandomSequence rng, float[] x, int at);

	/** Writes E[x|z]; arguments as of {@link #sample}. */
	void mean(float[] parameters, int from, float[] x, int at);

	/** Returns the distribution that the options ask for, over D dimensions of V levels. */
	static DecoderDistribution of(VaeOptions options, int dimensions, int levels) {
		return switch (options.decoder()) {
			case BERNOULLI -> new BernoulliDecoder(dimensions);
			case CATEGORICAL -> new CategoricalDecoder(dimensions, levels);
			case GAUSSIAN -> new GaussianDecoder(dimensions, options.noise(), options.noiseDeviation());
			case LOGISTIC_MIXTURE -> new LogisticMixtureDecoder(dimensions, options.components(), levels);
		};
	}
}

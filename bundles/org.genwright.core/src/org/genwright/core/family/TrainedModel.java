package org.genwright.core.family;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.genwright.nn.rng.RandomStream;

/**
 * A trained model: something that yields a distribution over preprocessed examples u. Sampling always; a density and a
 * latent representation where they exist.
 */
public interface TrainedModel extends AutoCloseable {

	/** Returns the number of values per example, D. */
	int dimensions();

	/** Returns the number of classes of a class-conditional model, 0 otherwise. */
	int classes();

	/**
	 * Draws examples.
	 *
	 * @param n         how many, at least 0
	 * @param condition the class to draw from; empty to draw the class from the prior, too
	 * @param rng       the stream to draw from
	 */
	Samples sample(int n, OptionalInt condition, RandomStream rng);

	/**
	 * Draws as {@link #sample} does, but returns the expected example given the latents, {@code E[x|z]}, where the family
	 * has one: smoother than a draw, for people to look at. Else the same as {@link #sample}.
	 */
	default Samples sampleMeans(int n, OptionalInt condition, RandomStream rng) {
		return sample(n, condition, rng);
	}

	/** Returns the density, where the family has one. */
	Optional<Density> density();

	/**
	 * Returns the importance-weighted bound, tighter and costlier than {@link #density()}, where the family has one.
	 * Source: Importance Weighted Autoencoders (Yuri Burda, Roger Grosse, Ruslan Salakhutdinov, 2016), equation 8.
	 *
	 * @param k number of importance samples, at least 1
	 */
	default Optional<Density> importanceWeighted(int k) {
		return Optional.empty();
	}

	/** Returns the latent representation, where the family has one. */
	default Optional<Encoder> encoder() {
		return Optional.empty();
	}

	/** Returns the latent space, where the family has one that decodes. */
	default Optional<LatentModel> latent() {
		return Optional.empty();
	}

	/** Returns the number of free parameters, where information criteria are meaningful. */
	default OptionalLong freeParameters() {
		return OptionalLong.empty();
	}

	/** Returns the fitted parameters to show to a person, of JSON types, in a stable order. */
	Map<String, Object> describe();

	/** Releases memory and threads. */
	@Override
	void close();
}

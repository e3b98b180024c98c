package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Density;
import org.genwright.core.family.Encoder;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.nn.device.Device;
import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;

/** A fitted Gaussian, mixture, or set of mixtures by class. */
final class MixtureModel implements TrainedModel {

	/** What is released with the model. */
	@FunctionalInterface
	interface Resource {
		void close();
	}

	private final MixtureSet mixtures;
	private final Device device;
	private final Resource resource;

	/**
	 * Makes a model.
	 *
	 * @param device   computes densities
	 * @param resource closed with the model
	 */
	MixtureModel(MixtureSet mixtures, Device device, Resource resource) {
		this.mixtures = mixtures;
		this.device = device;
		this.resource = resource;
	}

	/** Makes a model that owns its device. */
	MixtureModel(MixtureSet mixtures, Device device) {
		this(mixtures, device, device::close);
	}

	@Override
	public int dimensions() {
		return mixtures.mixtures().getFirst().dimensions();
	}

	@Override
	public int classes() {
		return mixtures.classes().size();
	}

	/** Draws the class, then the component, then the values; draw i is a function of (stream, i) alone. */
	@Override
	public Samples sample(int n, OptionalInt condition, RandomStream rng) {
		if (n < 0) {
			throw new IllegalArgumentException("Samples: expected a number of at least 0, found " + n + ".");
		}
		if (condition.isPresent() && (condition.getAsInt() < 0 || condition.getAsInt() >= classes())) {
			throw new IllegalArgumentException("Samples: expected a class below " + classes() + ", found "
					+ condition.getAsInt() + ".");
		}
		List<MixtureSampler> samplers = mixtures.mixtures().stream().map(MixtureSampler::new).toList();
		Categorical prior = Categorical.ofWeights(mixtures.prior());
		double[] x = new double[Math.multiplyExact(n, dimensions())]; // [N, D]
		int[] labels = new int[n];
		for (int i = 0; i < n; i++) {
			RandomSequence sequence = rng.child(i).sequence();
			int drawn = prior.sample(sequence);
			int c = condition.orElse(drawn);
			samplers.get(c).sample(sequence, x, i * dimensions());
			labels[i] = mixtures.conditioning() == Conditioning.NONE ? -1 : c;
		}
		return new Samples(n, x, labels);
	}

	@Override
	public Optional<Density> density() {
		return Optional.of(new MixtureDensity(mixtures, device));
	}

	/** Returns the responsibilities: p(k|x), or p(y, k|x) for a class-conditional model. */
	@Override
	public Optional<Encoder> encoder() {
		return Optional.of(new Responsibilities(new MixtureDensity(mixtures, device), names()));
	}

	private List<String> names() {
		List<String> names = new ArrayList<>();
		for (int c = 0; c < mixtures.mixtures().size(); c++) {
			for (int k = 0; k < mixtures.mixtures().get(c).components(); k++) {
				String component = "component " + (k + 1);
				names.add(classes() == 0 ? component : mixtures.classes().get(c) + " / " + component);
			}
		}
		return names;
	}

	@Override
	public OptionalLong freeParameters() {
		return OptionalLong.of(mixtures.freeParameters());
	}

	@Override
	public Map<String, Object> describe() {
		return mixtures.describe();
	}

	@Override
	public void close() {
		resource.close();
	}
}

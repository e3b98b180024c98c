package org.genwright.core.job;

import java.util.Arrays;
import java.util.OptionalInt;

import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.evaluation.ImageGrid;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.shape.DataShape;
import org.genwright.nn.rng.RandomStream;

/** Draws samples in the units of the data. */
final class Sampling {

	private Sampling() {
	}

	/** Draws from the model and undoes the preprocessing. */
	static Samples draw(TrainedModel model, Preprocessing preprocessing, int n, OptionalInt condition, long seed) {
		return unprepared(model.sample(n, condition, stream(seed)), model.dimensions(), preprocessing);
	}

	/** Draws as {@link #draw} does, for people to look at: expected examples where the model has them. */
	static Samples means(TrainedModel model, Preprocessing preprocessing, int n, OptionalInt condition, long seed) {
		return unprepared(model.sampleMeans(n, condition, stream(seed)), model.dimensions(), preprocessing);
	}

	private static RandomStream stream(long seed) {
		return RandomStream.of(seed).child("samples");
	}

	private static Samples unprepared(Samples drawn, int dimensions, Preprocessing preprocessing) {
		int n = drawn.n();
		double[] x = new double[Math.multiplyExact(n, dimensions)]; // [N, D]
		for (int i = 0; i < n; i++) {
			double[] u = Arrays.copyOfRange(drawn.x(), i * dimensions, (i + 1) * dimensions); // [D]
			preprocessing.inverse(u);
			System.arraycopy(u, 0, x, i * dimensions, dimensions);
		}
		return new Samples(n, x, drawn.labels());
	}

	/**
	 * Returns how images of the data are drawn.
	 *
	 * @param levels number of values 0 … levels-1 of discrete data, 0 for continuous data in 0 … 1
	 */
	static ImageGrid imageGrid(DataShape shape, int levels) {
		return new ImageGrid(shape, 0, levels > 1 ? levels - 1 : 1);
	}
}

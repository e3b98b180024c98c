package org.genwright.core.job;

import java.util.Optional;
import java.util.OptionalInt;

import org.genwright.core.evaluation.ImageGrid;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;

/**
 * Sheets of samples of image data, always drawn from the same random numbers, so that sheets of one run show the same
 * latents; of models with latents the expected image of each. Class-conditional models give a row to each class, for as many classes as fit.
 */
final class SampleSheet {

	private static final int SAMPLES = 100;
	private static final int COLUMNS = 10;
	private static final int MOST_CLASSES = 50;

	private final Plan plan;

	SampleSheet(Plan plan) {
		this.plan = plan;
	}

	/** Tells whether the data are images that can be drawn. */
	boolean possible() {
		return ImageGrid.supports(plan.shape());
	}

	/** Returns a sheet as PNG; empty if none is possible. */
	Optional<byte[]> draw(TrainedModel model) {
		if (!possible()) {
			return Optional.empty();
		}
		Samples samples = model.classes() > 0 ? byClass(model) : draw(model, SAMPLES, OptionalInt.empty());
		return Optional.of(Sampling.imageGrid(plan.shape(), plan.data().dataset().info().levels())
				.png(samples.x(), samples.n(), COLUMNS));
	}

	private Samples byClass(TrainedModel model) {
		int classes = Math.min(model.classes(), MOST_CLASSES);
		int row = COLUMNS * model.dimensions();
		double[] x = new double[classes * row]; // [K * columns, D]
		for (int k = 0; k < classes; k++) {
			System.arraycopy(draw(model, COLUMNS, OptionalInt.of(k)).x(), 0, x, k * row, row);
		}
		return new Samples(classes * COLUMNS, x, new int[0]);
	}

	private Samples draw(TrainedModel model, int n, OptionalInt condition) {
		return Sampling.means(model, plan.data().preprocessing(), n, condition, plan.training().seed());
	}
}

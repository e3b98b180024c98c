package org.genwright.nn.density;

import java.util.Arrays;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;

/**
 * Components on the device, in the order the ops want: K innermost, padded to the device's preferred multiple with
 * components of weight zero.
 */
final class GaussianParameters implements AutoCloseable {

	private final Memory memory;
	private final CovarianceForm form;
	private final int dimensions;
	private final int width;
	private final Arena arena;
	private final Slice whitening; // FULL: [D, D·K], column e·K + k; TIED: [D, D]; else [D, K]: the scale
	private final Slice scale; // [D, K]
	private final Slice shift; // [D, K]: −W_k μ_k
	private final Slice bias; // [K]
	private final double[] whiteningValues;
	private final double[] scaleValues;
	private final double[] shiftValues;
	private final double[] biasValues;

	GaussianParameters(Device device, CovarianceForm form, int dimensions, int width) {
		memory = device.memory();
		this.form = form;
		this.dimensions = dimensions;
		this.width = width;
		ArenaLayout layout = new ArenaLayout("components", ElementType.FLOAT64);
		Region whiteningRegion = layout.add(dimensions, switch (form) {
			case FULL -> dimensions * width;
			case TIED -> dimensions;
			case DIAGONAL, SPHERICAL -> 0;
		});
		Region scaleRegion = layout.add(dimensions, width);
		Region shiftRegion = layout.add(dimensions, width);
		Region biasRegion = layout.add(width);
		arena = memory.allocate(layout);
		whitening = arena.slice(whiteningRegion);
		scale = arena.slice(scaleRegion);
		shift = arena.slice(shiftRegion);
		bias = arena.slice(biasRegion);
		whiteningValues = new double[(int) whiteningRegion.shape().elements()];
		scaleValues = new double[dimensions * width];
		shiftValues = new double[dimensions * width];
		biasValues = new double[width];
		Arrays.fill(scaleValues, 1);
	}

	/** Copies components to the device. */
	void load(GaussianComponents components) {
		Arrays.fill(biasValues, Double.NEGATIVE_INFINITY);
		for (int k = 0; k < components.components(); k++) {
			biasValues[k] = components.logPeak(k);
			for (int e = 0; e < dimensions; e++) {
				loadRow(components, k, e);
			}
		}
		memory.write(whiteningValues, whitening);
		memory.write(scaleValues, scale);
		memory.write(shiftValues, shift);
		memory.write(biasValues, bias);
	}

	/** Fills in row e of W_k and of W_k μ_k. */
	private void loadRow(GaussianComponents components, int k, int e) {
		int at = e * width + k;
		if (form == CovarianceForm.DIAGONAL || form == CovarianceForm.SPHERICAL) {
			scaleValues[at] = components.whitening(k, e, e);
			shiftValues[at] = -scaleValues[at] * components.mean(k, e);
			return;
		}
		double whitened = 0;
		for (int d = 0; d <= e; d++) {
			double factor = components.whitening(k, e, d);
			whitened += factor * components.mean(k, d);
			if (form == CovarianceForm.FULL) {
				whiteningValues[d * dimensions * width + at] = factor;
			} else {
				whiteningValues[d * dimensions + e] = factor;
			}
		}
		shiftValues[at] = -whitened;
	}

	Slice whitening() {
		return whitening;
	}

	Slice scale() {
		return scale;
	}

	Slice shift() {
		return shift;
	}

	Slice bias() {
		return bias;
	}

	@Override
	public void close() {
		arena.close();
	}
}

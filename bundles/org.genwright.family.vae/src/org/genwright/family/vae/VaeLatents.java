package org.genwright.family.vae;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.genwright.core.family.Density;
import org.genwright.core.family.Encoder;
import org.genwright.core.family.LatentModel;
import org.genwright.core.gradient.ImageOrder;

/** The latent space of a trained model: codes are means of posteriors, examples are means of p(x|z). */
final class VaeLatents implements LatentModel, Encoder {

	private final VaeEngine engine;
	private final VaeSpec spec;
	private final ImageOrder order;
	private final Density density;

	/**
	 * Opens the latent space.
	 *
	 * @param density tells the most probable class
	 */
	VaeLatents(VaeEngine engine, Density density) {
		this.engine = engine;
		this.density = density;
		spec = engine.spec();
		order = ImageOrder.of(spec.dataShape());
	}

	@Override
	public int latents() {
		return spec.latents();
	}

	@Override
	public List<String> names() {
		return IntStream.range(0, spec.latents()).mapToObj(j -> "z" + j).toList();
	}

	/** Returns the codes; of a class-conditional model given the most probable class. */
	@Override
	public double[] encode(double[] x, int n) {
		int[] unknown = new int[n];
		Arrays.fill(unknown, -1);
		return encode(x, unknown, n);
	}

	@Override
	public double[] encode(double[] x, int[] labels, int n) {
		float[] mu = codes(x, classes(x, labels, n), n); // [N, Z]
		double[] codes = new double[mu.length]; // [N, Z]
		for (int i = 0; i < codes.length; i++) {
			codes[i] = mu[i];
		}
		return codes;
	}

	@Override
	public double[] decode(double[] z, int[] labels, int n) {
		float[] codes = new float[Math.multiplyExact(n, latents())]; // [N, Z]
		for (int i = 0; i < codes.length; i++) {
			codes[i] = (float) z[i];
		}
		return means(codes, labels, n);
	}

	@Override
	public double[] reconstruct(double[] x, int[] labels, int n) {
		int[] classes = classes(x, labels, n);
		return means(codes(x, classes, n), classes, n);
	}

	@Override
	public double[] interpolate(double[] a, double[] b, int label, int n) {
		if (n < 2) {
			throw new IllegalArgumentException("Interpolation: expected at least 2 points, found " + n + ".");
		}
		int[] labels = new int[n];
		Arrays.fill(labels, classes(a, new int[] { label }, 1)[0]);
		float[] from = codes(a, labels, 1); // [1, Z]
		float[] to = codes(b, labels, 1); // [1, Z]
		float[] z = new float[Math.multiplyExact(n, latents())]; // [n, Z]
		for (int i = 0; i < z.length; i++) {
			double share = (double) (i / latents()) / (n - 1);
			int j = i % latents();
			z[i] = (float) ((1 - share) * from[j] + share * to[j]);
		}
		return means(z, labels, n);
	}

	private float[] codes(double[] x, int[] classes, int n) {
		return engine.encode(EngineRows.of(order, x, n, spec.dimensions()), classes, n).mu();
	}

	private double[] means(float[] z, int[] labels, int n) {
		double[] x = new double[Math.multiplyExact(n, spec.dimensions())]; // [N, D]
		float[] one = new float[spec.dimensions()]; // [D]
		DecoderDistribution decoder = spec.decoder();
		engine.decode(z, labels, n, (row, parameters, from) -> {
			decoder.mean(parameters, from, one, 0);
			order.toData(one, 0, x, row * one.length);
		});
		return x;
	}

	/** Returns the classes, with the most probable one where it is not known. */
	private int[] classes(double[] x, int[] labels, int n) {
		int[] classes = Arrays.copyOf(labels, n);
		if (spec.classes().isEmpty() || Arrays.stream(classes).allMatch(label -> label >= 0)) {
			return classes;
		}
		int count = spec.classes().size();
		double[] byClass = density.logProbByClass(x, n); // [N, K]
		double[] logPrior = density.logPrior(); // [K]
		for (int i = 0; i < n; i++) {
			int row = i * count;
			int best = IntStream.range(0, count).boxed()
					.max((a, b) -> Double.compare(logPrior[a] + byClass[row + a], logPrior[b] + byClass[row + b])).orElseThrow();
			classes[i] = classes[i] < 0 ? best : classes[i];
		}
		return classes;
	}
}

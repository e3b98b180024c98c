package org.genwright.family.vae;

import java.util.List;
import java.util.Map;

import org.genwright.core.compile.LayerOps;
import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.family.ModelContext;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Role;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;

/**
 * Computes with the networks of a trained model, in batches of a small size or, compiled when first needed, a large one.
 * Calls of several threads wait for each other.
 */
final class VaeEngine implements AutoCloseable {

	/** Takes what was decoded. */
	@FunctionalInterface
	interface Decoded {

		/**
		 * Takes one row.
		 *
		 * @param row        number of the row
		 * @param parameters holds the parameters of its distribution
		 * @param from       where they begin
		 */
		void accept(int row, float[] parameters, int from);
	}

	private static final int SMALL = 16;
	private static final int LARGE = 256;
	/** The most values of one batch of decoder outputs. */
	private static final int MOST_VALUES = 1 << 23;

	private final VaeSpec spec;
	private final VaeGraphs graphs;
	private final LayerTypes layers;
	private final Map<String, Tensor> weights;
	private final Device device;
	private final VaePasses small;
	private VaePasses large;

	/**
	 * Opens a model.
	 *
	 * @throws ProblemException if networks or weights do not fit the settings
	 */
	VaeEngine(ModelContext context, VaeSpec spec, Map<String, Tensor> weights) throws ProblemException {
		this.spec = spec;
		this.weights = weights;
		layers = context.layers();
		graphs = graphs(context, spec, new float[spec.classes().size()]);
		device = Device.open(context.backend(), context.threads(), LayerOps.kernels(layers));
		try {
			small = new VaePasses(spec, graphs, layers, device, SMALL);
			StoredWeights.require(small.program(), weights);
			small.weights(weights);
		} catch (ProblemException | RuntimeException e) {
			device.close();
			throw e;
		}
	}

	/**
	 * Compiles the networks of a model.
	 *
	 * @throws ProblemException if they do not fit their roles
	 */
	static VaeGraphs graphs(ModelContext context, VaeSpec spec, float[] logPrior) throws ProblemException {
		List<Role> roles = VaeRoles.of(spec.options(), spec.profile());
		return new VaeGraphs(spec, NetworkGraph.of(context.architecture(), roles.get(0), context.layers()),
				NetworkGraph.of(context.architecture(), roles.get(1), context.layers()), logPrior);
	}

	VaeSpec spec() {
		return spec;
	}

	Map<String, Tensor> weights() {
		return weights;
	}

	private VaePasses passes(int n) {
		if (n <= 2 * SMALL) {
			return small;
		}
		if (large == null) {
			int rows = Math.clamp(MOST_VALUES / small.parameters(), SMALL, LARGE);
			large = new VaePasses(spec, graphs, layers, device, rows).weights(weights);
		}
		return large;
	}

	/**
	 * Returns the posteriors of examples.
	 *
	 * @param x      [n, D] in the engine's order
	 * @param labels [n]; not looked at if unconditional
	 */
	synchronized Codes encode(float[] x, int[] labels, int n) {
		VaePasses passes = passes(n);
		Codes codes = Codes.of(n, spec.latents());
		for (int from = 0; from < n; from += passes.batch()) {
			passes.encode(x, labels, from, Math.min(passes.batch(), n - from), codes);
		}
		return codes;
	}

	/**
	 * Decodes latents.
	 *
	 * @param z [n, Z]
	 */
	synchronized void decode(float[] z, int[] labels, int n, Decoded decoded) {
		VaePasses passes = passes(n);
		int width = passes.parameters();
		float[] parameters = new float[passes.batch() * width]; // [N, P]
		for (int from = 0; from < n; from += passes.batch()) {
			int rows = Math.min(passes.batch(), n - from);
			passes.decode(z, labels, from, rows, parameters);
			for (int row = 0; row < rows; row++) {
				decoded.accept(from + row, parameters, row * width);
			}
		}
	}

	/**
	 * Returns sums over k draws of latents for each example, from which bounds follow.
	 *
	 * @param x      [n, D] in the engine's order
	 * @param labels [n]; not looked at if unconditional
	 */
	synchronized DrawSums draws(float[] x, int[] labels, int n, int k) {
		VaePasses passes = passes(n);
		Codes codes = Codes.of(n, spec.latents());
		DrawSums sums = new DrawSums(n, k);
		float[] logProb = new float[passes.batch()]; // [N]
		float[] logRatio = new float[passes.batch()]; // [N]
		for (int from = 0; from < n; from += passes.batch()) {
			int rows = Math.min(passes.batch(), n - from);
			long[] keys = keys(x, from, rows);
			passes.encode(x, labels, from, rows, codes);
			for (int s = 0; s < k; s++) {
				passes.draw(keys, s, rows, logProb, logRatio);
				sums.add(from, rows, logProb, logRatio);
			}
			sums.kl(from, rows, codes, spec.latents());
		}
		return sums;
	}

	private long[] keys(float[] x, int from, int rows) {
		long[] keys = new long[rows];
		for (int row = 0; row < rows; row++) {
			keys[row] = ContentNoise.key(x, (from + row) * spec.dimensions(), spec.dimensions());
		}
		return keys;
	}

	/** Frees memory and threads. */
	@Override
	public synchronized void close() {
		device.close();
	}
}

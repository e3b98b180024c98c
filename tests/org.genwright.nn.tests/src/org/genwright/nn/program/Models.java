package org.genwright.nn.program;

import java.util.List;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;
import org.genwright.nn.program.Nets.Layer;

/** The models of reference/losses.py as entry points. */
final class Models {

	static final String GROUP = "all";
	private static final int LATENT = 32;
	private static final double LEAK = 0.2;

	private Models() {
	}

	/** The negative ELBO of Bernoulli pixels, latent noise as an input. */
	static void vae(Graph graph) {
		elbo(graph, graph.input("eps", LATENT));
	}

	/** The same with latent noise drawn by the graph. */
	static void randomVae(Graph graph) {
		elbo(graph, graph.normal(LATENT));
	}

	private static void elbo(Graph graph, Value eps) {
		Value x = graph.input("x", 784); // [N, D]
		List<Layer> layers = List.of(layer(784, 512, 0), layer(512, 256, 1), layer(256, 64, 2), layer(32, 256, 3),
				layer(256, 512, 4), layer(512, 784, 5));
		Value moments = Nets.network(x, GROUP, "encoder", Activations::relu, layers.subList(0, 3)); // [N, 2·Z]
		Value mu = moments.slice(0, LATENT); // [N, Z]
		Value logVar = moments.slice(LATENT, LATENT); // [N, Z]
		Value z = mu.plus(logVar.times(0.5).exp().times(eps)); // [N, Z]
		Value logits = Nets.network(z, GROUP, "decoder", Activations::relu, layers.subList(3, 6)); // [N, D]
		Value reconstruction = Activations.softplus(logits).minus(logits.times(x)).sum(); // []
		Value divergence = mu.square().plus(logVar.exp()).minus(logVar).plus(-1).sum().times(0.5); // []
		graph.minimise(reconstruction.plus(divergence).times(1.0 / graph.batch()), GROUP);
	}

	private static Layer layer(int inputs, int outputs, double phase) {
		return new Layer(inputs, outputs, phase, Math.sqrt(2.0 / inputs));
	}

	/** The negative log-likelihood of RealNVP in two dimensions, without its constant. */
	static void flow(Graph graph) {
		Value x = graph.input("x", 2); // [N, D]
		Value[] halves = { x.slice(0, 1), x.slice(1, 1) }; // [N, 1] each
		Value logDet = null;
		for (int k = 0; k < 8; k++) {
			List<Layer> layers = List.of(new Layer(1, 64, k, 1), new Layer(64, 64, k + 0.3, Math.sqrt(1.0 / 64)),
					new Layer(64, 2, k + 0.6, Math.sqrt(1.0 / 64)));
			Value out = Nets.network(halves[k % 2], GROUP, "coupling" + k + ".", Activations::relu, layers); // [N, 2]
			Value scale = Activations.tanh(out.slice(0, 1)); // [N, 1]
			halves[1 - k % 2] = halves[1 - k % 2].times(scale.exp()).plus(out.slice(1, 1)); // [N, 1]
			logDet = logDet == null ? scale : logDet.plus(scale); // [N, 1]
		}
		Value energy = halves[0].square().plus(halves[1].square()).times(0.5); // [N, 1]
		graph.minimise(energy.minus(logDet).mean(), GROUP);
	}

	/** The denoising error of a network with three hidden layers. */
	static void diffusion(Graph graph) {
		Value x = graph.input("x", 18); // [N, D + embedding]
		Value eps = graph.input("eps", 2); // [N, D]
		Value found = Nets.network(x, GROUP, "denoiser", Activations::silu, Nets.layers(1, 2, 18, 128, 128, 128, 2)); // [N, D]
		graph.minimise(found.minus(eps).square().mean(), GROUP);
	}

	/** The critic's turn: tell data from the generator's samples. */
	static void critic(Graph graph) {
		Value real = score(graph.input("x", 2)); // [N, 1]
		Value fake = score(generate(graph)); // [N, 1]
		graph.minimise(Activations.softplus(real.negated()).mean().plus(Activations.softplus(fake).mean()), "critic");
	}

	/** The generator's turn: samples the critic takes for data. */
	static void generator(Graph graph) {
		graph.minimise(Activations.softplus(score(generate(graph)).negated()).mean(), "generator");
	}

	private static Value generate(Graph graph) {
		return Nets.network(graph.input("z", 2), "generator", "generator", Activations::tanh,
				List.of(new Layer(2, 16, 0, 0.7), new Layer(16, 2, 1, 0.3)));
	}

	private static Value score(Value x) {
		return Nets.network(x, "critic", "critic", v -> Activations.leakyRelu(v, LEAK),
				List.of(new Layer(2, 16, 2, 0.7), new Layer(16, 1, 3, 0.3)));
	}

	/** A small regression for optimisers. */
	static void regression(Graph graph) {
		Value y = Nets.network(graph.input("x", 6), GROUP, "net", Activations::tanh,
				List.of(new Layer(6, 10, 0, 0.5), new Layer(10, 3, 1, 0.5)));
		graph.minimise(y.minus(graph.input("y", 3)).square().mean(), GROUP);
	}
}

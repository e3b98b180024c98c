package org.genwright.family.vae;

import org.genwright.core.family.Conditioning;
import org.genwright.core.layer.DropoutLayer;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.LayerSpec;
import org.genwright.core.template.ModelBuilder;
import org.genwright.core.template.NetworkBuilder;
import org.genwright.model.architecture.Node;

/**
 * Draws an encoder and a decoder of dense layers.
 *
 * @param target       p(x|z)
 * @param size         widths and depths
 * @param conditioning whether both read the class
 */
record DenseBody(VaeTarget target, VaeSize size, Conditioning conditioning) {

	private static final String ACTIVATION = "silu";
	private static final double DROPPED = 0.1;

	/** Adds both networks. */
	void draw(ModelBuilder model) {
		DataShape shape = target.data().shape();
		NetworkBuilder encoder = model.network(VaeRoles.ENCODER);
		Node x = encoder.input(VaeRoles.X);
		Node flat = shape.rank() == 1 ? x : encoder.add("flatten", LayerSpec.of("flatten"), x);
		heads(encoder, hidden(encoder, joined(encoder, flat, conditioning)), size.latents(shape));
		NetworkBuilder decoder = model.network(VaeRoles.DECODER);
		Node features = hidden(decoder, joined(decoder, decoder.input(VaeRoles.Z), conditioning));
		String port = target.port();
		decoder.output(port, decoder.add(port + "-dense", LayerSpec.dense(target.outputs()), features));
	}

	/** Joins a vector with the class, if the model is class-conditional. */
	static Node joined(NetworkBuilder network, Node vector, Conditioning conditioning) {
		return conditioning == Conditioning.NONE ? vector
				: network.add("concat", LayerSpec.of("concat"), vector, network.input(VaeRoles.Y));
	}

	/** Draws the two outputs of an encoder. */
	static void heads(NetworkBuilder encoder, Node features, long latents) {
		for (String port : new String[] { VaeRoles.MU, VaeRoles.LOG_VAR }) {
			encoder.output(port, encoder.add(port + "-dense", LayerSpec.dense(latents), features));
		}
	}

	private Node hidden(NetworkBuilder network, Node input) {
		Node last = input;
		int number = 1;
		for (int units : size.hidden(target.data().shape())) {
			last = network.add("dense" + number, LayerSpec.dense(units).activated(ACTIVATION), last);
			if (target.data().shape().isImage()) {
				last = network.add("dropout" + number, LayerSpec.of("dropout").with(DropoutLayer.RATE, DROPPED), last);
			}
			number++;
		}
		return last;
	}
}

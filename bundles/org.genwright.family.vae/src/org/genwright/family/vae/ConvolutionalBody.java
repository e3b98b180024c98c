package org.genwright.family.vae;

import org.genwright.core.family.Conditioning;
import org.genwright.core.layer.Conv2dLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.ReshapeLayer;
import org.genwright.core.layer.TransposedConv2dLayer;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.LayerSpec;
import org.genwright.core.template.ModelBuilder;
import org.genwright.core.template.NetworkBuilder;
import org.genwright.model.architecture.Node;

/**
 * Draws an encoder of two convolutions, each of which halves the image, and a decoder that takes the same way back.
 *
 * @param target       p(x|z)
 * @param size         channels and units
 * @param conditioning whether both read the class
 */
record ConvolutionalBody(VaeTarget target, VaeSize size, Conditioning conditioning) {

	private static final String ACTIVATION = "silu";
	private static final int LEAST_SIDE = 4;

	/** Tells whether height and width can be doubled back with the same kernel. */
	static boolean suits(DataShape shape) {
		return shape.isImage() && Math.min(shape.size(1), shape.size(2)) >= LEAST_SIDE && sameParity(shape.size(1), shape.size(2))
				&& sameParity(half(shape.size(1)), half(shape.size(2)));
	}

	private static boolean sameParity(int height, int width) {
		return (height - width) % 2 == 0;
	}

	private static int half(int side) {
		return (side + 1) / 2;
	}

	/** Adds both networks. */
	void draw(ModelBuilder model) {
		DataShape shape = target.data().shape();
		long channels = size.channels();
		NetworkBuilder encoder = model.network(VaeRoles.ENCODER);
		Node down1 = encoder.add("conv1", down(channels), encoder.input(VaeRoles.X));
		Node down2 = encoder.add("conv2", down(2 * channels), down1);
		Node flat = encoder.add("flatten", LayerSpec.of("flatten"), down2);
		DenseBody.heads(encoder, dense(encoder, "dense1", size.units(shape), DenseBody.joined(encoder, flat, conditioning)),
				size.latents(shape));
		decoder(model.network(VaeRoles.DECODER), shape, channels);
	}

	private void decoder(NetworkBuilder decoder, DataShape shape, long channels) {
		int height = half(shape.size(1));
		int width = half(shape.size(2));
		DataShape small = DataShape.of((int) (2 * channels), half(height), half(width));
		Node features = dense(decoder, "dense1", size.units(shape),
				DenseBody.joined(decoder, decoder.input(VaeRoles.Z), conditioning));
		Node pixels = dense(decoder, "dense2", small.dimensions(), features);
		Node image = decoder.add("reshape", LayerSpec.of("reshape").with(ReshapeLayer.SHAPE, small.text()), pixels);
		Node up1 = decoder.add("up1", up(channels, height).activated(ACTIVATION), image);
		Node up2 = decoder.add("up2", up((long) shape.size(0) * target.perDimension(), shape.size(1)), up1);
		decoder.output(target.port(), up2);
	}

	private static Node dense(NetworkBuilder network, String name, long units, Node source) {
		return network.add(name, LayerSpec.dense(units).activated(ACTIVATION), source);
	}

	private static LayerSpec down(long channels) {
		return LayerSpec.of("conv2d").with(Conv2dLayer.CHANNELS, channels).with(LayerSettings.KERNEL, 3L)
				.with(LayerSettings.STRIDE, 2L).activated(ACTIVATION);
	}

	/** Doubles the sides: to an even size with kernel 4, to an odd one with kernel 3. */
	private static LayerSpec up(long channels, int side) {
		return LayerSpec.of("conv2d-transposed").with(TransposedConv2dLayer.CHANNELS, channels)
				.with(TransposedConv2dLayer.KERNEL, side % 2 == 0 ? 4L : 3L).with(TransposedConv2dLayer.STRIDE, 2L);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.shape.TensorShape;

/** Joins several tensors along the channels. */
public final class ConcatLayer extends DeclaredLayer {

	private static final List<Port> INPUTS = List.of(new Port(Port.IN, "What is joined, in this order.", Port.Arity.MANY));

	/** Creates the declaration. */
	public ConcatLayer() {
		super(new LayerHeader("concat", "Concatenate", LayerGroup.COMBINATION,
				"Joins its inputs along the channels, in the order of the connections: [x₁, x₂, …].",
				"[N, D₁], [N, D₂], … → [N, D₁ + D₂ + …]; [N, C₁, H, W], … → [N, C₁ + …, H, W]; [N, L, M₁], …"
						+ " → [N, L, M₁ + …]"),
				List.of());
	}

	@Override
	public List<Port> inputs() {
		return INPUTS;
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		List<TensorShape> shapes = site.all(Port.IN);
		TensorShape first = shapes.getFirst();
		int channels = 0;
		for (TensorShape shape : shapes) {
			if (shape.rank() == 0 || shape.rank() != first.rank() || !Channels.with(shape, 1).equals(Channels.with(first, 1))) {
				throw new LayerFault("inputs that differ in the number of channels only", first + " and " + shape,
						shape.rank() == first.rank() && shape.rank() > 1
								? "Bring both to one size with Upsample, a pooling layer or a Convolution with a stride."
								: "Insert a Flatten or Reshape layer before it.");
			}
			channels = Math.addExact(channels, Channels.of(shape));
		}
		return LayerFigures.of(Channels.with(first, channels), 0, 0);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.shape.TensorShape;

/** Combines several tensors elementwise. */
public final class CombinationLayer extends DeclaredLayer {

	/** The id of the sum. */
	public static final String ADD = "add";

	/** The id of the product. */
	public static final String MULTIPLY = "multiply";

	private static final List<Port> INPUTS = List.of(new Port(Port.IN, "What is combined.", Port.Arity.MANY));
	private static final String RULE = "several of one shape, kept; a vector [N, C] joins every pixel of [N, C, H, W] and every"
			+ " element of [N, L, C]";

	private CombinationLayer(LayerHeader header) {
		super(header, List.of());
	}

	/** Returns the declaration of the sum. */
	public static CombinationLayer add() {
		return new CombinationLayer(new LayerHeader(ADD, "Add", LayerGroup.COMBINATION,
				"Adds its inputs elementwise: x₁ + x₂ + …, as skip connections need.", RULE));
	}

	/** Returns the declaration of the product. */
	public static CombinationLayer multiply() {
		return new CombinationLayer(new LayerHeader(MULTIPLY, "Multiply", LayerGroup.COMBINATION,
				"Multiplies its inputs elementwise: x₁ · x₂ · …, as gates need.", RULE));
	}

	@Override
	public List<Port> inputs() {
		return INPUTS;
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		List<TensorShape> shapes = site.all(Port.IN);
		TensorShape out = largest(shapes);
		for (TensorShape shape : shapes) {
			if (!shape.equals(out) && !repeats(shape, out)) {
				throw new LayerFault("inputs of one shape" + (out.rank() > 1 ? ", or [N, " + Channels.of(out) + "]" : ""),
						out + " and " + shape, "Make them equal with a layer before it: Dense or Convolution with as many units"
								+ " or channels, Flatten or Reshape.");
			}
		}
		return LayerFigures.of(out, 0, (shapes.size() - 1L) * out.elements());
	}

	/** Returns the first of the shapes with the most axes: what the others must be, or be repeated to. */
	public static TensorShape largest(List<TensorShape> shapes) {
		return shapes.stream().reduce((a, b) -> b.rank() > a.rank() ? b : a).orElseThrow();
	}

	private static boolean repeats(TensorShape shape, TensorShape out) {
		return shape.rank() == 1 && out.rank() > 1 && shape.size(0) == Channels.of(out);
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.layer.ReshapeLayer;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Corrects the shape that a Reshape layer makes: as many values as come in, in the axes that were meant. */
final class ReshapeRemedy implements Remedy {

	private static final int MOST = 10;

	@Override
	public Set<String> codes() {
		return Set.of("layer-shape");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem).filter(found -> "reshape".equals(found.getType()));
		Optional<TensorShape> in = node.flatMap(scope::view).flatMap(view -> view.incoming(node.get()).stream().findFirst()
				.flatMap(view::shape));
		if (in.isEmpty()) {
			return List.of();
		}
		String text = Settings.get(node.get().getSettings(), ReshapeLayer.SHAPE.id()).orElse("");
		return shapes(in.get().elements(), text).stream().distinct().map(shape -> new Fix("Set shape to " + shape,
				new SetSetting(problem.elementId(), ReshapeLayer.SHAPE.id(), shape))).toList();
	}

	/** Returns shapes of a number of values: those like the text, images, a vector. */
	private static List<String> shapes(int values, String text) {
		List<String> shapes = new ArrayList<>();
		List<Integer> sizes = sizes(text);
		if (sizes.size() == 3) {
			image(values, sizes.get(0)).or(() -> image(values, 1)).ifPresent(shapes::add);
		}
		int others = sizes.stream().skip(1).reduce(1, (a, b) -> a * b);
		if (!sizes.isEmpty() && sizes.size() < 4 && values % others == 0) {
			shapes.add(Stream.concat(Stream.of(values / others), sizes.stream().skip(1)).map(String::valueOf)
					.collect(Collectors.joining("x")));
		}
		for (int side = (int) Math.sqrt(values); side > 1 && shapes.size() < MOST; side--) {
			if (values % (side * side) == 0) {
				shapes.add(values / side / side + "x" + side + "x" + side);
			}
		}
		shapes.add("" + values);
		return shapes;
	}

	private static Optional<String> image(int values, int channels) {
		int side = channels > 0 && values % channels == 0 ? (int) Math.round(Math.sqrt((double) values / channels)) : 0;
		return side > 0 && channels * side * side == values ? Optional.of(channels + "x" + side + "x" + side) : Optional.empty();
	}

	private static List<Integer> sizes(String text) {
		try {
			return TensorShape.of(DataShape.parse(text)).sizes();
		} catch (ProblemException | ArithmeticException notAShape) {
			return List.of();
		}
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.PoolLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;

/** Finds short chains of layers that turn a shape into one that fits: those that only move values first. */
final class Adapters {

	private static final int MOST = 7;
	private static final int MOST_SIDES = 5;
	private static final String FLATTEN = "flatten";

	private final LayerTypes types;

	Adapters(LayerTypes types) {
		this.types = types;
	}

	/**
	 * Returns chains whose result fits, the best first.
	 *
	 * @param from  the shape at hand
	 * @param goals shapes worth reaching
	 * @param fits  tells whether a shape is taken
	 */
	List<List<NewNode>> between(TensorShape from, List<TensorShape> goals, Predicate<TensorShape> fits) {
		Set<List<NewNode>> chains = new LinkedHashSet<>(moves(from));
		goals.stream().filter(goal -> goal.elements() == from.elements() && goal.rank() > 0)
				.forEach(goal -> chains.add(List.of(reshape(goal))));
		goals.forEach(goal -> chains.addAll(projections(from, goal)));
		return chains.stream().filter(chain -> after(chain, from).filter(fits).isPresent()).limit(MOST).toList();
	}

	/** Returns chains that keep all values: as a vector, an image, a sequence. */
	private static List<List<NewNode>> moves(TensorShape from) {
		List<List<NewNode>> chains = new ArrayList<>();
		if (from.rank() == 0) {
			return List.of(List.of(reshape(TensorShape.of(1))));
		}
		if (from.rank() > 1) {
			chains.add(List.of(new NewNode(FLATTEN)));
		}
		if (!from.isImage()) {
			chains.addAll(squares(from.elements()));
		}
		if (from.rank() != 2) {
			chains.add(List.of(reshape(from.isImage() ? TensorShape.of(from.size(1) * from.size(2), from.size(0))
					: TensorShape.of(from.elements(), 1))));
		}
		return chains;
	}

	/** Returns reshapes to square images, the largest first. */
	private static List<List<NewNode>> squares(int values) {
		List<List<NewNode>> chains = new ArrayList<>();
		for (int side = (int) Math.sqrt(values); side > 1 && chains.size() < MOST_SIDES; side--) {
			if (values % (side * side) == 0) {
				chains.add(List.of(reshape(TensorShape.of(values / side / side, side, side))));
			}
		}
		chains.add(List.of(reshape(TensorShape.of(values, 1, 1))));
		return chains;
	}

	/** Returns chains with a trained layer, and one that changes the size of images. */
	private static List<List<NewNode>> projections(TensorShape from, TensorShape goal) {
		List<List<NewNode>> chains = new ArrayList<>();
		if (from.isImage()) {
			chains.addAll(images(from, goal));
		}
		if (from.rank() == 2 && goal.elements() % from.size(0) == 0) {
			chains.add(List.of(dense(goal.elements() / from.size(0))));
		}
		List<NewNode> projection = new ArrayList<>();
		if (from.rank() != 1) {
			projection.add(from.rank() == 0 ? reshape(TensorShape.of(1)) : new NewNode(FLATTEN));
		}
		projection.add(dense(goal.elements()));
		chains.add(List.copyOf(projection));
		if (goal.rank() > 1) {
			projection.add(reshape(goal));
			chains.add(List.copyOf(projection));
		}
		return chains;
	}

	private static List<List<NewNode>> images(TensorShape from, TensorShape goal) {
		int pixels = from.size(1) * from.size(2);
		if (!goal.isImage() || goal.size(1) == from.size(1)) {
			return goal.elements() % pixels == 0 ? List.of(List.of(convolution(goal.elements() / pixels))) : List.of();
		}
		List<NewNode> chain = new ArrayList<>();
		if (goal.size(1) % from.size(1) == 0) {
			chain.add(new NewNode("upsample", Map.of("factor", "" + goal.size(1) / from.size(1))));
		} else {
			chain.add(new NewNode(PoolLayer.AVERAGE, Map.of("kernel", "" + from.size(1) / Math.min(from.size(1), goal.size(1)))));
		}
		if (goal.size(0) != from.size(0)) {
			chain.add(convolution(goal.size(0)));
		}
		return List.of(chain);
	}

	private static NewNode reshape(TensorShape shape) {
		return new NewNode("reshape", Map.of("shape", shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("x"))));
	}

	private static NewNode dense(int units) {
		return new NewNode("dense", Map.of("units", "" + units));
	}

	private static NewNode convolution(int channels) {
		return new NewNode("conv2d", Map.of("channels", "" + channels, "kernel", "1"));
	}

	/** Returns what a chain makes of a shape; empty if a layer refuses it or is not installed. */
	Optional<TensorShape> after(List<NewNode> chain, TensorShape from) {
		Optional<TensorShape> shape = Optional.of(from);
		for (NewNode node : chain) {
			shape = shape.flatMap(in -> types.find(node.type()).flatMap(type -> after(type, node, in)));
		}
		return shape;
	}

	private static Optional<TensorShape> after(LayerType type, NewNode node, TensorShape in) {
		try {
			SettingValues settings = SettingValues.parse(type.settings(), node.settings(), type.name());
			LayerSite site = new LayerSite(type.name(), settings, Map.of(Port.IN, List.of(in)));
			return Optional.ofNullable(type.infer(site).outputs().get(Port.OUT));
		} catch (Exception refused) {
			return Optional.empty();
		}
	}

	/** Returns a chain in words: {@code Flatten and Dense with units 784}. */
	String describe(List<NewNode> chain) {
		return chain.stream().map(node -> types.find(node.type()).map(node::describe).orElse(node.type()))
				.collect(Collectors.joining(" and "));
	}
}

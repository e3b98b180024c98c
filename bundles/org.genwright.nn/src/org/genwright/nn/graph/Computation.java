package org.genwright.nn.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.genwright.nn.Shape;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.TensorSpec;

/** The values of one graph in their order; the same op on the same inputs is the same value. */
final class Computation {

	private record Key(Op op, Attributes attributes, List<Value> inputs, Cut cut) {
	}

	private final Graph graph;
	private final List<Value> values = new ArrayList<>();
	private final Map<Key, Value> computed = new HashMap<>();
	private final Map<Value, List<Value>> results = new HashMap<>();

	Computation(Graph graph) {
		this.graph = graph;
	}

	List<Value> values() {
		return List.copyOf(values);
	}

	Value add(Origin origin, TensorSpec spec, Cut cut) {
		Value value = new Value(graph, values.size(), origin, spec, cut);
		values.add(value);
		return value;
	}

	/** Repeats a scalar, a vector along the last axis or a column to another value's shape. */
	Value broadcast(Value value, Value like) {
		if (value.shape().equals(like.shape())) {
			return value;
		}
		if (repeatedNumber(value) != value) {
			return broadcast(repeatedNumber(value), like);
		}
		Cut cut = like.followsRows() || value.followsRows() ? Cut.ROWS : Cut.WHOLE;
		return apply(Elementwise.BROADCAST, Elementwise.to(like.shape()), List.of(value), cut);
	}

	/** Returns the single number that a value repeats, or the value itself if it is no such repetition. */
	private static Value repeatedNumber(Value value) {
		boolean repeats = value.origin() instanceof Origin.Computed computed && computed.op().equals(Elementwise.BROADCAST)
				&& value.input(0).shape().elements() == 1 && !value.input(0).followsRows();
		return repeats ? value.input(0).reshape() : value;
	}

	Value apply(Op op, Attributes attributes, List<Value> inputs, Cut cut) {
		for (Value input : inputs) {
			if (input.graph() != graph) {
				throw new IllegalArgumentException(
						"Graph '" + graph.name() + "', op '" + op.id() + "': expected inputs of the same graph, found one of another.");
			}
		}
		return computed.computeIfAbsent(new Key(op, attributes, inputs, cut), key -> {
			List<TensorSpec> specs = infer(op, attributes, inputs);
			for (TensorSpec spec : specs) {
				if (cut == Cut.ROWS && (spec.shape().rank() == 0 || spec.shape().size(0) != graph.batch())) {
					throw new IllegalArgumentException("Graph '" + graph.name() + "', op '" + op.id() + "': expected " + graph.batch()
							+ " rows of the batch as the first axis, found " + spec + ".");
				}
			}
			Value first = add(new Origin.Computed(op, attributes, inputs), specs.getFirst(), cut);
			List<Value> all = new ArrayList<>(List.of(first));
			for (int i = 1; i < specs.size(); i++) {
				all.add(add(new Origin.Part(first, i), specs.get(i), cut));
			}
			results.put(first, List.copyOf(all));
			return first;
		});
	}

	List<Value> results(Value first) {
		return results.getOrDefault(first, List.of(first));
	}

	private List<TensorSpec> infer(Op op, Attributes attributes, List<Value> inputs) {
		try {
			return op.infer(inputs.stream().map(Value::spec).toList(), attributes);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("Graph '" + graph.name() + "', op" + e.getMessage().substring(2), e);
		}
	}

	Value reshape(Value source, Shape shape) {
		if (source.shape().equals(shape)) {
			return source;
		}
		boolean keepsRows = shape.rank() > 0 && shape.size(0) == graph.batch();
		if (shape.elements() != source.shape().elements() || (source.followsRows() && !keepsRows)) {
			throw new IllegalArgumentException("Graph '" + graph.name() + "', reshape: expected a shape of as many elements as "
					+ source.spec() + (source.followsRows() ? " with the same rows" : "") + ", found " + shape + ".");
		}
		if (repeatedNumber(source) != source) {
			return apply(Elementwise.BROADCAST, Elementwise.to(shape), List.of(repeatedNumber(source)), source.cut());
		}
		Value origin = source.origin() instanceof Origin.Reshaped(Value deeper) ? deeper : source;
		if (origin.shape().equals(shape)) {
			return origin;
		}
		return add(new Origin.Reshaped(origin), new TensorSpec(source.spec().type(), shape), source.cut());
	}
}

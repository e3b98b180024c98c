package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.ElementwiseChain;
import org.genwright.nn.op.Op;

/**
 * What becomes one kernel: an op, or several elementwise ops over one shape.
 *
 * @param values results in their order; one, or the links of a chain
 * @param kind   how it is computed
 */
record Work(List<Value> values, Kind kind) {

	/** How a work is computed. */
	enum Kind {
		/** By its op's kernel. */
		OP,
		/** Fused. */
		CHAIN
	}

	static Op op(Value value) {
		return ((Origin.Computed) value.origin()).op();
	}

	Shape shape() {
		return values.getFirst().shape();
	}

	/** Returns what it reads that it does not compute itself, each once. */
	List<Value> reads() {
		Set<Value> reads = new LinkedHashSet<>();
		values.forEach(value -> reads.addAll(value.inputs()));
		values.forEach(reads::remove);
		return new ArrayList<>(reads);
	}

	/** Returns the ops of a chain, numbered as {@link ElementwiseChain} asks. */
	ElementwiseChain chain() {
		List<Value> reads = reads();
		List<ElementwiseChain.Link> links = new ArrayList<>();
		for (Value value : values) {
			List<Integer> arguments = value.inputs().stream()
					.map(input -> values.contains(input) ? reads.size() + values.indexOf(input) : reads.indexOf(input)).toList();
			links.add(new ElementwiseChain.Link(op(value), value.attributes(), arguments));
		}
		return new ElementwiseChain(shape(), reads.stream().map(Value::shape).toList(), links);
	}
}

package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.ChainCompiler;

/**
 * Groups neighbouring elementwise ops of one shape into chains. A chain stays open until something else reads one of
 * its results, and is then computed just before that.
 */
final class Fusion {

	/** Beyond this many links a chain's intermediate results would leave the first cache. */
	private static final int LONGEST = 48;

	private final Optional<ChainCompiler> compiler;
	private final Map<Shape, List<Value>> open = new LinkedHashMap<>();
	private final List<Work> works = new ArrayList<>();

	private Fusion(Optional<ChainCompiler> compiler) {
		this.compiler = compiler;
	}

	/** Returns the works that compute the given values, in an order in which they can be computed. */
	static List<Work> works(List<Value> values, Optional<ChainCompiler> compiler) {
		Fusion fusion = new Fusion(compiler);
		values.forEach(fusion::add);
		List.copyOf(fusion.open.keySet()).forEach(fusion::close);
		return fusion.works;
	}

	private void add(Value value) {
		boolean fuses = compiler.isPresent() && compiler.get().accepts(Work.op(value));
		for (Shape shape : List.copyOf(open.keySet())) {
			boolean joins = fuses && shape.equals(value.shape()) && open.get(shape).size() < LONGEST;
			boolean reads = value.inputs().stream().anyMatch(input -> isOpen(input, shape, joins));
			if (reads && !joins) {
				close(shape);
			}
		}
		if (!fuses) {
			works.add(new Work(List.of(value), Work.Kind.OP));
			return;
		}
		List<Value> chain = open.computeIfAbsent(value.shape(), shape -> new ArrayList<>());
		if (chain.size() == LONGEST || readsReshaped(value, chain)) {
			close(value.shape());
			chain = open.computeIfAbsent(value.shape(), shape -> new ArrayList<>());
		}
		chain.add(value);
	}

	private boolean isOpen(Value input, Shape shape, boolean joins) {
		List<Value> chain = open.get(shape);
		return chain.contains(input) || (!joins && input.origin() instanceof Origin.Reshaped(Value source)
				&& chain.contains(source));
	}

	/** Within a chain, elements are passed on at their place: a result under another shape has to be stored first. */
	private static boolean readsReshaped(Value value, List<Value> chain) {
		return value.inputs().stream().anyMatch(
				input -> input.origin() instanceof Origin.Reshaped(Value source) && chain.contains(source));
	}

	private void close(Shape shape) {
		works.add(new Work(List.copyOf(open.remove(shape)), Work.Kind.CHAIN));
	}
}

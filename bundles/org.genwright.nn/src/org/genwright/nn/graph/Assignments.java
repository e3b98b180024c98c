package org.genwright.nn.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Positions;

/** The assignments of one graph, checked as they are made. */
final class Assignments {

	private final List<Assignment> all = new ArrayList<>();

	void add(Value target, Value value) {
		requireKept(target);
		boolean fits = value.spec().equals(target.spec()) && (target.followsRows() || !value.followsRows());
		require(fits, target, value, target.spec() + (target.followsRows() ? "" : " that does not follow the rows"));
		for (Assignment assignment : all) {
			require(assignment.target() != target, target, value, "one assignment to it");
		}
		all.add(new Assignment(target, computed(value), Optional.empty(), 0));
	}

	void add(Value target, Value position, int offset, Value value) {
		requireKept(target);
		require(target.followsRows() && target.shape().rank() >= 3 && target.spec().type() == ElementType.FLOAT32, target,
				value, "a state FLOAT32 [N, L, C…]");
		require(Positions.isPosition(position.spec()), target, position, "a position INT32 []");
		long[] sizes = target.shape().sizes();
		long[] block = LongStream.concat(LongStream.of(sizes[0]), Arrays.stream(sizes).skip(2)).toArray();
		require(value.shape().equals(Shape.of(block)) && value.spec().type() == ElementType.FLOAT32, target, value,
				"FLOAT32 " + Shape.of(block));
		all.add(new Assignment(target, computed(value), Optional.of(position), offset));
	}

	private static void requireKept(Value target) {
		if (!(target.origin() instanceof Origin.Buffer || target.origin() instanceof Origin.State)) {
			throw new IllegalArgumentException("Graph '" + target.graph().name()
					+ "', assign: expected a buffer or a state, found " + target + ".");
		}
	}

	private static void require(boolean holds, Value target, Value value, String expected) {
		if (!holds) {
			throw new IllegalArgumentException("Graph '" + target.graph().name() + "', assign to " + target + ": expected "
					+ expected + ", found " + value + ".");
		}
	}

	/** Returns a value with a place of its own: another buffer may be overwritten before it is read. */
	private static Value computed(Value value) {
		Value root = value.origin() instanceof Origin.Reshaped(Value source) ? source : value;
		boolean changes = root.origin() instanceof Origin.Buffer || root.origin() instanceof Origin.State;
		return changes ? value.graph().apply(Positions.COPY, Attributes.NONE, value) : value;
	}

	List<Assignment> all() {
		return List.copyOf(all);
	}
}

package org.genwright.nn.graph;

import java.util.List;
import java.util.stream.LongStream;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;

/** What the recurrent layers share: sequences and states with an axis of W places before the last, and back. */
final class Recurrence {

	private Recurrence() {
	}

	static List<Value> apply(Op op, Attributes attributes, Value... inputs) {
		return inputs[0].graph().apply(op, attributes, inputs).results();
	}

	/** Returns [N, …, C] as [N, …, 1, C]. */
	static Value oneWide(Value value) {
		long[] sizes = value.shape().sizes();
		return value.reshape(LongStream.concat(LongStream.of(sizes).limit(sizes.length - 1L),
				LongStream.of(1, sizes[sizes.length - 1])).toArray());
	}

	/** Returns [N, …, 1, C] as [N, …, C]. */
	static Value narrow(Value value) {
		long[] sizes = value.shape().sizes();
		return value.reshape(LongStream.concat(LongStream.of(sizes).limit(sizes.length - 2L),
				LongStream.of(sizes[sizes.length - 1])).toArray());
	}

	/** Returns zeros [N, sizes…] that follow the rows of a value, or do not if it does not. */
	static Value zeros(Value like, long... sizes) {
		Graph graph = like.graph();
		long[] all = LongStream.concat(LongStream.of(like.shape().size(0)), LongStream.of(sizes)).toArray();
		return graph.repeat(graph.constant(0), all, like.cut());
	}
}

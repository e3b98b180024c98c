package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Positions;

/** Cut and derivatives of the ops of {@link Positions}. */
final class PositionRules {

	private PositionRules() {
	}

	static void register(GraphOps ops) {
		ops.register(Positions.COPY, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy));
		ops.register(Positions.READ, CutRule.BY_ROW, (y, dy, to) -> to.add(0, y.graph().apply(Positions.PLACE,
				y.attributes().with(Positions.LENGTH, y.input(0).shape().size(1)), dy, y.input(1))));
		ops.register(Positions.PLACE, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, y.graph().apply(Positions.READ, offset(y), dy, y.input(1))));
	}

	private static Attributes offset(Value y) {
		return Attributes.NONE.with(Positions.OFFSET, y.attributes().number(Positions.OFFSET, 0));
	}
}

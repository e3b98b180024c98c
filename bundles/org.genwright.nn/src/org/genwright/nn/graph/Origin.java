package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.Tensor;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;

/** Where a value comes from. */
public sealed interface Origin {

	/** Written by the caller before a run. */
	record Input(String name) implements Origin {
	}

	/** Kept by the program and changed by its optimisers. */
	record Parameter(ParameterSpec spec) implements Origin {
	}

	/** Kept by the program, changed by assignments. */
	record Buffer(BufferSpec spec) implements Origin {
	}

	/** Kept between runs for every row of the batch, changed by assignments. */
	record State(String name) implements Origin {
	}

	/** Fixed numbers. */
	record Constant(Tensor tensor) implements Origin {
	}

	/** Seed and step of the run, for random ops. */
	record Clock() implements Origin {
	}

	/** The result of an op. */
	record Computed(Op op, Attributes attributes, List<Value> inputs) implements Origin {
	}

	/** A further result, from the second on, of an op that has several. */
	record Part(Value source, int index) implements Origin {
	}

	/** Another value's elements under another shape. */
	record Reshaped(Value source) implements Origin {
	}
}

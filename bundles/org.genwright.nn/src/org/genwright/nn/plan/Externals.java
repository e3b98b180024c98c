package org.genwright.nn.plan;

import org.genwright.nn.ElementType;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.Slice;

/** The memory a plan shares with others. */
public interface Externals {

	/** Returns where a parameter lies. */
	Slice parameter(ParameterSpec spec);

	/** Returns where the gradient with respect to a parameter goes. */
	Slice gradient(ParameterSpec spec);

	/** Returns where a buffer lies. */
	Slice buffer(BufferSpec spec);

	/** Returns where a state of a graph lies. */
	Slice state(Value state);

	/** Returns seed and step, INT32 [4]. */
	Slice clock();

	/** Returns the arena for inputs and activations, at least as large as the draft's layout says. */
	Arena workspace(ElementType type);
}

package org.genwright.core.compile;

import java.util.Map;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.op.OpRegistry;

/** What a contribution of layers brings for the engine. */
public interface LayerCompilers {

	/** Returns the compilers by id of their layer type. */
	Map<String, LayerCompiler> byType();

	/** Registers kernels of ops of the contribution's own; the engine's are there already. */
	default void registerKernels(OpRegistry kernels) {
	}

	/** Registers rules of ops of the contribution's own. */
	default void registerRules(GraphOps rules) {
	}
}

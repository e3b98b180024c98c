package org.genwright.nn.program;

import org.genwright.nn.graph.Graph;

/** Writes one entry point of a program into a graph of any batch size. */
@FunctionalInterface
public interface EntryPoint {

	/** Adds inputs, ops, outputs and perhaps an objective; the graph knows N. */
	void build(Graph graph);
}

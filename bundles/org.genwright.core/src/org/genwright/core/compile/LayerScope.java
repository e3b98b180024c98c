package org.genwright.core.compile;

import java.util.List;
import org.genwright.core.layer.LayerSite;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** What a layer is compiled from. */
public interface LayerScope {

	/** Returns the graph. */
	Graph graph();

	/** Returns what the graph is written for. */
	Mode mode();

	/** Returns settings and symbolic shapes. */
	LayerSite site();

	/** Returns the values at an input port, in the order of the connections; empty if nothing is connected. */
	List<Value> inputs(String port);

	/** Returns the value at an input port of arity ONE. */
	Value input(String port);

	/** Returns a trained parameter of this layer, named {@code role.node.name}. */
	Value parameter(String name, Initialiser initialiser, long... sizes);

	/** Returns a tensor of this layer that is kept but not trained: running statistics. */
	Value buffer(String name, Initialiser initialiser, long... sizes);

	/** Gives a buffer of this layer a new value after the run, if the run's step is accepted. */
	void assign(Value buffer, Value value);
}

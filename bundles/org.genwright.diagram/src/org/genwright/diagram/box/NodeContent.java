package org.genwright.diagram.box;

import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.Problem;

/**
 * What a node shows: name and type, main settings, shape of the outputs, parameters and multiply-adds; one line each.
 *
 * @param id       the node's id
 * @param group    the group of its layer type; empty if the type is not installed
 * @param lines    from top to bottom; name and type first
 * @param inputs   ids of the input ports: those of the type, then those that only connections name
 * @param outputs  ids of the output ports, likewise
 * @param problems what is wrong with it
 */
public record NodeContent(String id, Optional<LayerGroup> group, List<ContentLine> lines, List<String> inputs, List<String> outputs,
		List<Problem> problems) {

	/** Copies the lists. */
	public NodeContent {
		lines = List.copyOf(lines);
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		problems = List.copyOf(problems);
	}
}

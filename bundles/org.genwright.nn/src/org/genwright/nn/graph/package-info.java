/**
 * Computations as graphs. A {@link org.genwright.nn.graph.Graph} holds values with concrete shapes for a fixed batch
 * size; ops are applied through {@link org.genwright.nn.graph.Value}'s methods or, for ops of a plug-in, through
 * {@link org.genwright.nn.graph.Graph#apply}. {@link org.genwright.nn.graph.Gradients} differentiates backwards and adds
 * ordinary ops to the same graph, so that a gradient can be differentiated again. What a graph says is computed by a
 * plan.
 */
package org.genwright.nn.graph;

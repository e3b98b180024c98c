/**
 * Networks as ONNX models (Open Neural Network Exchange, IR version 8, operator set 18), which other programs run.
 * <p>
 * {@link org.genwright.core.onnx.OnnxModel} writes a graph with its weights, for any number of rows. Every op of the
 * engine that a network may hold has an {@code OnnxRule}, which says what nodes it becomes. Images are channels last in
 * graphs and channels first in ONNX: the rules put in the transpositions.
 */
package org.genwright.core.onnx;

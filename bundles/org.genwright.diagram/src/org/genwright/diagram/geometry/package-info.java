/**
 * Places in a diagram, in whole diagram units: boxes, sides, where a model's frames and nodes stand ({@link
 * org.genwright.diagram.geometry.Placement}), and the orthogonal lines between them.
 */
package org.genwright.diagram.geometry;

/**
 * A whole diagram as values: where every box, text, port and line is, absolute and ready to be drawn. {@link
 * org.genwright.diagram.scene.DiagramScene} is computed from model, figures and placement; the canvas and the SVG writer
 * draw the same one.
 */
package org.genwright.diagram.scene;

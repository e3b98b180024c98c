package org.genwright.diagram.scene;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.text.TextLine;

/**
 * The text on a connection.
 *
 * @param text the shape
 * @param box  what it covers of the line
 */
public record ConnectionLabel(TextLine text, Box box) {
}

/**
 * Texts without a screen: their widths come from a table of one open font, so a diagram has the same sizes on every
 * machine, on the canvas, in an SVG and in a picture.
 */
package org.genwright.diagram.text;

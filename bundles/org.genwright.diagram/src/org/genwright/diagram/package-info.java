/**
 * Diagrams of models without a screen. {@link org.genwright.diagram.DiagramExport} makes files of them; the packages
 * beside it are the steps: texts and their widths, boxes, places and lines, automatic layout, the scene, and its forms as
 * SVG and PNG. {@code difference} compares two models.
 */
package org.genwright.diagram;

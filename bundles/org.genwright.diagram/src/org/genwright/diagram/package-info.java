/**
 * Diagrams of models without a screen. {@link org.genwright.diagram.DiagramExport} makes files of them; the packages
 * beside it are the steps: texts and their widths, boxes, places and lines, the family's skeleton, automatic layout, the
 * scene, and its forms as SVG and PNG. {@link org.genwright.diagram.ObjectiveExport} makes a file of the objective: typeset
 * formula, plate diagram, and the page with both. {@code difference} compares two models.
 */
package org.genwright.diagram;

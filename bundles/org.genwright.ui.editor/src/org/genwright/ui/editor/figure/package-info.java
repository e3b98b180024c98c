/**
 * What is painted: one figure per element of a {@link org.genwright.diagram.scene.DiagramScene}, each showing its record
 * as it is. Places, sizes and texts are decided by the scene; a figure adds colours, and marks such as selection. No
 * figure needs a display before it is painted.
 */
package org.genwright.ui.editor.figure;

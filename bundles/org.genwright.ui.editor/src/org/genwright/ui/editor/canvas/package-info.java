/**
 * The first page of the editor: a GEF viewer of the edit parts with palette, zoom, grid and outline. What GEF is needed
 * for is wrapped here and in the packages of parts and policies; the rest of the editor knows
 * {@link org.genwright.ui.editor.canvas.CanvasPage} alone.
 */
package org.genwright.ui.editor.canvas;

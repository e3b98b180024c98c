/**
 * The palette beside the canvas: everything that can be added to a model, with a search field. What it holds is a value
 * ({@link org.genwright.ui.editor.palette.PaletteContent}) that follows from the model, its family and the installed layer
 * types; the type-ahead of the canvas offers the same.
 */
package org.genwright.ui.editor.palette;

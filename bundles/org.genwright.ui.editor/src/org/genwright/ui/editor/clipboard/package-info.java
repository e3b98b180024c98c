/**
 * Copying parts of models. A selection becomes a {@link org.genwright.ui.editor.clipboard.ModelFragment}, which is a text
 * that any program can carry; {@link org.genwright.ui.editor.clipboard.PasteEdit} puts it in a model, with new ids and
 * free names. The clipboard of the system is touched by one class only, so the rest runs without a display.
 */
package org.genwright.ui.editor.clipboard;

/**
 * Building with the keyboard alone: a letter typed on the canvas opens a list of layers, Ctrl+L one of layers to connect
 * to. {@link org.genwright.ui.editor.typeahead.ChoicePopup} is a text field on the canvas that keeps the focus, with a
 * list under it; {@link org.genwright.ui.editor.palette.Appending} decides where a named layer goes, without a widget.
 */
package org.genwright.ui.editor.typeahead;

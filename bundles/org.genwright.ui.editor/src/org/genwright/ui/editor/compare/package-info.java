/**
 * Two models side by side. {@link org.genwright.ui.editor.compare.CompareEditor} shows both diagrams with marks and the
 * list of differences; {@link org.genwright.ui.editor.compare.TakeOver} carries one of them over to the left model, as an
 * undoable command of the editor that has it open.
 */
package org.genwright.ui.editor.compare;

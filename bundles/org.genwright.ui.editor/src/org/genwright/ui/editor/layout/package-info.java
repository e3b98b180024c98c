/**
 * Bringing nodes in order: the arithmetic of aligning and distributing, and automatic layout as one undoable command, of
 * large models in the background.
 */
package org.genwright.ui.editor.layout;

/**
 * The edits of the canvas: small changes of a model, each a {@link org.genwright.core.fix.ModelEdit} that finds its
 * elements by id. They know no widget and no figure; where an edit depends on what is drawn (the line of a connection
 * that is moved), it is made from a {@link org.genwright.diagram.scene.DiagramScene}.
 */
package org.genwright.ui.editor.command;

package org.genwright.ui.editor.session;

import org.genwright.core.validation.Validator.Report;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.scene.DiagramScene;

/**
 * What is known of a model at one moment.
 *
 * @param version counts the changes of the model
 * @param report  problems, roles and shapes; of an earlier version while inference of a large model is under way
 * @param figures the same, by element
 * @param scene   the diagram, always of this version
 */
public record ModelState(long version, Report report, ModelFigures figures, DiagramScene scene) {
}

/**
 * Problems of models outside the canvas: in the Problems view, as quick fixes, and for files that nobody has open.
 * <p>
 * {@link org.genwright.ui.editor.problem.ProblemMarkers} writes markers and reads them back. While a model is open,
 * {@link org.genwright.ui.editor.problem.LiveMarkers} keeps its markers as the editor sees it; otherwise
 * {@link org.genwright.ui.editor.problem.ModelBuilder} does, in projects with the
 * {@link org.genwright.ui.editor.problem.ModelNature}. The fixes are those of {@code org.genwright.core.fix}, the same
 * for the Problems view and for the editor's own list.
 */
package org.genwright.ui.editor.problem;

/**
 * The page that shows what training makes large or small: the objective as a typeset formula, what its terms say and what
 * computes them, and the plate diagram. A term and the layers that compute it are selected together. Everything on the page
 * is placed by {@code org.genwright.diagram.objective}; here it is painted, pointed at and exported.
 */
package org.genwright.ui.editor.probability;

/**
 * The objective of a model as a page: {@link org.genwright.diagram.objective.ObjectiveSheet} has the formula, what its terms
 * say and what computes them, and the plate diagram, all in place.
 */
package org.genwright.diagram.objective;

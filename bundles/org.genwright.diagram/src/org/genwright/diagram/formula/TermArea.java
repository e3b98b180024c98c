package org.genwright.diagram.formula;

import org.genwright.core.formula.Formula;

/**
 * Where a term of a formula stands.
 *
 * @param term the term
 * @param area around all its letters and lines
 */
public record TermArea(Formula.Term term, Area area) {
}

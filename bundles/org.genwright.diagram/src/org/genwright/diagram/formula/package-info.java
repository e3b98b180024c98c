/**
 * Typesetting of formulas. {@link org.genwright.diagram.formula.FormulaLayout} turns a formula into letters and strokes at
 * their places, and knows the area of every term, so that a page can point at terms and a file can show them.
 */
package org.genwright.diagram.formula;

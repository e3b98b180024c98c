/** Formulas as trees, in which terms know what computes them: how a family declares its objective. */
package org.genwright.core.formula;

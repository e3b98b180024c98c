/**
 * Remedies as edits of a model: what quick fixes of the workbench and {@code validate --fix} apply.
 * <ul>
 * <li>{@link org.genwright.core.fix.Fixes}: for a problem, what mends it. Remedies propose edits, one class per kind of
 * remedy; each edit is tried on a copy, and only what ends the problem is offered.
 * <li>{@link org.genwright.core.fix.Mending}: the best fix of every problem, until nothing is left to do.
 * <li>{@link org.genwright.core.fix.ConnectionAdvice}: whether two layers may be connected, why not, and what to insert.
 * <li>{@link org.genwright.core.fix.ModelEdit} and the records that implement it: changes that find elements by id.
 * </ul>
 */
package org.genwright.core.fix;

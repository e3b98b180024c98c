package org.genwright.core.fix;

/**
 * One way to mend a problem.
 *
 * @param title what it does, as an imperative: {@code Set units to 784}
 * @param edit  the change
 */
public record Fix(String title, ModelEdit edit) {
}

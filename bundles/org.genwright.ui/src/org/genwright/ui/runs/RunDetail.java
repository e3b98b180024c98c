package org.genwright.ui.runs;

/**
 * One line of the Properties view.
 *
 * @param category the heading it stands under
 * @param name     its name, unique within the category
 * @param value    its value as text
 */
public record RunDetail(String category, String name, String value) {
}

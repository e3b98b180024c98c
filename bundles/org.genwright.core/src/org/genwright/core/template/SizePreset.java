package org.genwright.core.template;

/**
 * How large a new model is.
 *
 * @param id          the name for programs, such as {@code small}
 * @param name        the name shown to people
 * @param description what it means, such as {@code two hidden layers of 256 units}
 */
public record SizePreset(String id, String name, String description) {
}

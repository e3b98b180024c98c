package org.genwright.core.family;

/**
 * A contributed family.
 *
 * @param id          the id used in model files
 * @param name        the name shown to people
 * @param taxonomy    how it treats the density
 * @param contributor symbolic name of the contributing bundle
 * @param version     version of that bundle
 * @param feature     the feature that installs it; empty if not declared
 * @param family      the declaration
 */
public record FamilyDescriptor(String id, String name, Taxonomy taxonomy, String contributor, String version,
		String feature, GenerativeFamily family) {
}

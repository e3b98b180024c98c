package org.genwright.ui.editor.document;

/**
 * A plug-in that a model needs.
 *
 * @param bundle  symbolic name
 * @param version its version without qualifier; empty if not known
 * @param feature the feature that installs it; empty if not known
 */
public record PlugIn(String bundle, String version, String feature) {

	/** Removes the qualifier from the version, which differs from build to build. */
	public PlugIn {
		String[] parts = version.split("\\.");
		version = parts.length > 3 ? String.join(".", parts[0], parts[1], parts[2]) : version;
	}
}

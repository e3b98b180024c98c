package org.genwright.model.edit;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.internal.ArchitectureResource;

/** Creates and copies whole architectures. */
public final class Architectures {
	/** The version of the file format that new architectures say they are written in. */
	public static final int FORMAT_VERSION = 1;

	private Architectures() {
	}

	/**
	 * A new architecture without networks, in the current format version.
	 *
	 * @param id     its id, a letter or underscore and then letters, digits, underscores, dots and hyphens
	 * @param name   the name people see
	 * @param family id of the model family
	 */
	public static Architecture create(String id, String name, String family) {
		Architecture architecture = ArchitectureFactory.eINSTANCE.createArchitecture();
		architecture.setFormatVersion(FORMAT_VERSION);
		architecture.setId(id);
		architecture.setName(name);
		architecture.setFamily(family);
		return architecture;
	}

	/** A deep copy with the same ids, independent of the original; what later format versions added is copied too. */
	public static Architecture copy(Architecture original) {
		return ArchitectureResource.ofCopy(original).architecture();
	}
}

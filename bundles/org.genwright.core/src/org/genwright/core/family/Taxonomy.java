package org.genwright.core.family;

/** How a family treats the density it learns. */
public enum Taxonomy {
	/** The density is explicit and computed exactly. */
	EXPLICIT_TRACTABLE("explicit, tractable"),
	/** The density is explicit but only bounded. */
	EXPLICIT_APPROXIMATE("explicit, approximate"),
	/** There is a sampler but no density. */
	IMPLICIT("implicit");

	private final String label;

	Taxonomy(String label) {
		this.label = label;
	}

	/** Returns the name shown to people. */
	public String label() {
		return label;
	}
}

package org.genwright.core.problem;

/** How much a {@link Problem} hinders. */
public enum Severity {
	/** The model or input cannot be used. */
	ERROR,
	/** It can be used, but probably not as meant. */
	WARNING
}

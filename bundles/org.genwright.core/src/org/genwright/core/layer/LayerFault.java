package org.genwright.core.layer;

/** A layer whose inputs do not fit; the place is added by whoever infers the network. */
public final class LayerFault extends Exception {

	private static final long serialVersionUID = 1L;

	private final String expected;
	private final String found;
	private final String remedy;

	/**
	 * Makes a fault.
	 *
	 * @param expected what the layer expects, such as {@code [N, D]}
	 * @param found    what it found
	 * @param remedy   one or more sentences that say what to do
	 */
	public LayerFault(String expected, String found, String remedy) {
		super("expected " + expected + ", found " + found + ". " + remedy);
		this.expected = expected;
		this.found = found;
		this.remedy = remedy;
	}

	/** Returns what was expected. */
	public String expected() {
		return expected;
	}

	/** Returns what was found. */
	public String found() {
		return found;
	}

	/** Returns what to do. */
	public String remedy() {
		return remedy;
	}
}

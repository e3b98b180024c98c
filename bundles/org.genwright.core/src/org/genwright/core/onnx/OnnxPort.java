package org.genwright.core.onnx;

/**
 * How an input or output of a graph is exposed.
 *
 * @param name          its name in the graph and in the file
 * @param documentation what it means
 * @param layout        the order of its axes
 */
public record OnnxPort(String name, String documentation, Layout layout) {

	/** The order of axes. */
	public enum Layout {
		/** As in the graph. */
		PLAIN,
		/** [N, C, H, W], where the graph has [N, H, W, C]. */
		IMAGE
	}
}

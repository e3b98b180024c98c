package org.genwright.diagram.box;

import java.util.List;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.text.TextLine;

/**
 * A node with all texts and ports in place, relative to its top left corner.
 *
 * @param content what it shows
 * @param width   its width
 * @param height  its height
 * @param header  height of the band with name and type
 * @param lines   the texts, shortened to fit; those below a given height are left out
 * @param inputs  the input ports, in order
 * @param outputs the output ports, in order
 */
public record NodeBox(NodeContent content, int width, int height, int header, List<TextLine> lines, List<PortSlot> inputs,
		List<PortSlot> outputs) {

	/** Copies the lists. */
	public NodeBox {
		lines = List.copyOf(lines);
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
	}

	/**
	 * Puts the content of a node in place.
	 *
	 * @param flow      decides the sides of the ports
	 * @param requested the size that the model file asks for; 0 means automatic
	 */
	public static NodeBox of(NodeContent content, Flow flow, Box requested) {
		return new NodeBoxBuilder(content, flow).build(requested.width(), requested.height());
	}

	/** Returns the box at a place. */
	public Box at(int x, int y) {
		return new Box(x, y, width, height);
	}
}

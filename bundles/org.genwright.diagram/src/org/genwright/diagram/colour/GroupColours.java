package org.genwright.diagram.colour;

/**
 * Colours of the nodes of one layer group.
 *
 * @param header behind the name and type
 * @param border around the node, and of its ports
 */
public record GroupColours(Rgb header, Rgb border) {

	static GroupColours of(int header, int border) {
		return new GroupColours(Rgb.of(header), Rgb.of(border));
	}
}

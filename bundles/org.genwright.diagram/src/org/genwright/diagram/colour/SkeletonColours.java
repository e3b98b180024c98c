package org.genwright.diagram.colour;

/**
 * Colours of a family's skeleton, which is unlike any layer's.
 *
 * @param line     arrows
 * @param border   around elements
 * @param fill     inside of elements
 * @param observed inside of variables that are given
 */
public record SkeletonColours(Rgb line, Rgb border, Rgb fill, Rgb observed) {

	static SkeletonColours of(int line, int border, int fill, int observed) {
		return new SkeletonColours(Rgb.of(line), Rgb.of(border), Rgb.of(fill), Rgb.of(observed));
	}
}

package org.genwright.diagram.layout;

import java.util.Map;

import org.genwright.diagram.geometry.Point;

/**
 * Where elements and frames stand.
 *
 * @param elements by element id, the corner of the shape
 * @param frames   by network id, the corner of the frame
 */
record SkeletonArrangement(Map<String, Point> elements, Map<String, Point> frames) {
}

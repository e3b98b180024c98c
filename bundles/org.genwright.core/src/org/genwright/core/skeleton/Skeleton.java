package org.genwright.core.skeleton;

import java.util.List;
import java.util.Optional;

/**
 * How a family wires data, random variables and networks.
 *
 * @param elements in the order of data flow
 * @param arrows   between elements and the ports of networks
 */
public record Skeleton(List<SkeletonElement> elements, List<SkeletonArrow> arrows) {

	/** The skeleton of a family that declares none. */
	public static final Skeleton NONE = new Skeleton(List.of(), List.of());

	/** Copies the lists. */
	public Skeleton {
		elements = List.copyOf(elements);
		arrows = List.copyOf(arrows);
	}

	/** Returns the element of an id. */
	public Optional<SkeletonElement> element(String id) {
		return elements.stream().filter(element -> element.id().equals(id)).findFirst();
	}
}

package org.genwright.diagram.skeleton;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.core.network.Role;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonElement;

/** Says in words what an anchor refers to. */
public final class AnchorNames {

	private final Map<String, Role> roles;
	private final Skeleton skeleton;

	/**
	 * Knows the names of a family.
	 *
	 * @param roles by id
	 */
	public AnchorNames(Map<String, Role> roles, Skeleton skeleton) {
		this.roles = Map.copyOf(roles);
		this.skeleton = skeleton;
	}

	/** Returns the name of an anchor, its id if the family does not declare it. */
	public String name(Anchor anchor) {
		return switch (anchor) {
			case Anchor.Element(String id) -> skeleton.element(id).map(SkeletonElement::name).orElse(id);
			case Anchor.NetworkPort(String role, String port) -> role(role) + ", port " + port;
			case Anchor.WholeNetwork(String role) -> role(role);
		};
	}

	/** Returns the names of anchors, one after the other. */
	public String names(List<Anchor> anchors) {
		return anchors.stream().map(this::name).distinct().collect(Collectors.joining(" · "));
	}

	private String role(String id) {
		return roles.containsKey(id) ? roles.get(id).name() : id;
	}
}

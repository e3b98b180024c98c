package org.genwright.swtbot;

import org.eclipse.gef.EditPart;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Finds the part of a node of a network by its name. */
final class NodeNamed extends BaseMatcher<EditPart> {

	private final String role;
	private final String name;

	NodeNamed(String role, String name) {
		this.role = role;
		this.name = name;
	}

	@Override
	public boolean matches(Object item) {
		return item instanceof EditPart part && part.getModel() instanceof Node node && name.equals(node.getName())
				&& role.equals(((Network) node.eContainer()).getRole());
	}

	@Override
	public void describeTo(Description description) {
		description.appendText("node " + name + " of the " + role);
	}
}

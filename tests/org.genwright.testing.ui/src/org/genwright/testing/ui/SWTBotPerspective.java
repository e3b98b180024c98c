package org.genwright.testing.ui;

import org.eclipse.ui.IPerspectiveDescriptor;

/**
 * A perspective.
 *
 * @param descriptor the workbench's description of it
 */
public record SWTBotPerspective(IPerspectiveDescriptor descriptor) {

	/** Shows the perspective. */
	public void activate() {
		UserInterface.run(() -> SWTWorkbenchBot.page().setPerspective(descriptor));
	}

	/** Tells whether the perspective is shown. */
	public boolean isActive() {
		return UserInterface.get(() -> SWTWorkbenchBot.page().getPerspective().getId().equals(descriptor.getId()));
	}

	/** Returns the name. */
	public String getLabel() {
		return descriptor.getLabel();
	}
}

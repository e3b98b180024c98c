package org.genwright.swtbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios of the shell around the editor. */
class ShellScenarioTest {

	private final Workbench workbench = new Workbench();

	@BeforeEach
	void start() throws CoreException {
		workbench.start();
	}

	@AfterEach
	void clear() throws CoreException {
		workbench.clear();
	}

	@Test
	void theModellingPerspectiveShowsProjectsRunsAndProperties() {
		assertEquals("Modelling", workbench.bot().activePerspective().getLabel());
		for (String view : new String[] { "Project Explorer", "Runs", "Properties", "Problems" }) {
			assertEquals(view, workbench.bot().viewByTitle(view).getTitle());
		}
	}

	@Test
	void theWindowSwitchesToTheDarkThemeAndBack() {
		assertTrue(workbench.bot().menu("Window").menu("Appearance").menu("Dark").isEnabled());
	}
}

package org.genwright.ui.theme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;

class ThemeTest {

	private final SWTWorkbenchBot bot = new SWTWorkbenchBot();

	@AfterEach
	void light() {
		bot.menu("Window", "Appearance", "Light").click();
		UserInterface.waitUntil("the explorer is light again", () -> brightness() > 0.8);
		if (!bot.shells("Light Theme").isEmpty()) {
			bot.shell("Light Theme").button("Later").click();
			UserInterface.waitUntil("the question is gone", () -> bot.shells("Light Theme").isEmpty());
		}
	}

	@Test
	void theDarkThemeDarkensTheViewsAndTheMenuMarksIt() {
		UserInterface.waitUntil("the explorer is light", () -> brightness() > 0.8);
		assertTrue(bot.menu("Window", "Appearance", "Light").isChecked());
		bot.menu("Window", "Appearance", "Dark").click();
		UserInterface.waitUntil("the explorer gets dark", () -> brightness() < 0.3);
		assertTrue(bot.menu("Window", "Appearance", "Dark").isChecked());
		assertFalse(bot.menu("Window", "Appearance", "Light").isChecked());
	}

	/** Returns the brightness of the explorer's ground, from 0 to 1. */
	private float brightness() {
		RGB colour = bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").backgroundColor();
		return colour.getHSB()[2];
	}
}

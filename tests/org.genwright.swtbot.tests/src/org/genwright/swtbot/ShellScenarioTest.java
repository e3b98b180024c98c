package org.genwright.swtbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swtbot.eclipse.gef.finder.SWTGefBot;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditor;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios of the shell around the editor. */
class ShellScenarioTest {

	private final Workbench workbench = new Workbench();
	private final SWTGefBot bot = workbench.bot();

	@BeforeEach
	void start() throws CoreException {
		workbench.start();
	}

	@AfterEach
	void clear() throws CoreException {
		workbench.clear();
	}

	@Test
	void theModellingPerspectiveShowsProjectsOutlineRunsAndProperties() {
		assertEquals("Modelling", bot.activePerspective().getLabel());
		for (String view : new String[] { "Project Explorer", "Outline", "Runs", "Properties", "Problems" }) {
			assertEquals(view, bot.viewByTitle(view).getTitle());
		}
	}

	@Test
	void theThemeBecomesDarkAndLightAgain() {
		double light = brightness();
		theme("Dark");
		bot.waitUntil(brightness(0, 0.3));
		theme("Light");
		bot.waitUntil(brightness(light - 0.1, light + 0.1));
	}

	@Test
	void aProjectIsMadeByThePlatformsWizardAndDeletedInTheExplorer() throws CoreException {
		bot.menu("File").menu("New").menu("Other...").click();
		bot.shell("New").activate();
		bot.tree().expandNode("General").select("Project");
		bot.button("Next >").click();
		SWTBotShell wizard = bot.activeShell();
		bot.textWithLabel("Project name:").setText("made-by-hand");
		bot.button("Finish").click();
		bot.waitUntil(Conditions.shellCloses(wizard));
		SWTBotTree explorer = bot.viewByTitle("Project Explorer").bot().tree();
		assertTrue(explorer.getTreeItem("made-by-hand").isVisible());
		ResourcesPlugin.getWorkspace().getRoot().getProject("made-by-hand").delete(true, true, null);
	}

	@Test
	void theWizardMakesAModelThatOpens() {
		bot.menu("File").menu("New").menu("Other...").click();
		bot.shell("New").activate();
		bot.tree().expandNode("Genwright").select("Generative Model");
		bot.button("Next >").click();
		bot.table().select("Variational autoencoder");
		bot.button("Next >").click();
		bot.table().select("Handwritten digits, 8x8");
		bot.button("Next >").click();
		SWTBotShell wizard = bot.activeShell();
		bot.button("Finish").click();
		bot.waitUntil(Conditions.shellCloses(wizard), 20_000);
		SWTBotGefEditor editor = bot.gefEditor(bot.activeEditor().getTitle());
		assertEquals(1, editor.editParts(new NodeNamed("encoder", "x")).size());
		assertEquals(1, editor.editParts(new NodeNamed("decoder", "z")).size());
	}

	private void theme(String name) {
		bot.menu("Window").menu("Appearance").menu(name).click();
		if (Arrays.stream(bot.shells()).anyMatch(shell -> shell.getText().equals(name + " Theme"))) {
			bot.shell(name + " Theme").activate();
			bot.button("Later").click();
		}
	}

	private DefaultCondition brightness(double least, double most) {
		return new DefaultCondition() {
			@Override
			public boolean test() {
				return brightness() >= least && brightness() <= most;
			}

			@Override
			public String getFailureMessage() {
				return "The explorer's brightness is " + brightness() + ", not in [" + least + ", " + most + "].";
			}
		};
	}

	private double brightness() {
		RGB colour = UIThreadRunnable.syncExec(() -> bot.viewByTitle("Project Explorer").bot().tree().widget.getBackground().getRGB());
		return colour.getHSB()[2];
	}
}

package org.genwright.ui.editor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.geometry.Placement;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.testing.ui.SWTBotShell;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.session.Installation;

class NewModelWizardTest {

	private static final Path SCREENSHOTS = Path.of(System.getProperty("genwright.screenshots", "target/screenshots"));

	private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
	private final RealInput input = new RealInput();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("models");

	private SWTBotShell dialog;

	@TempDir
	private Path folder;

	@BeforeEach
	void openWizard() throws CoreException {
		bot.closeAllEditors();
		for (IProject existing : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			existing.delete(true, true, null);
		}
		input.focus(bot.mainShell().widget());
		input.key('n', Modifier.CTRL, Modifier.ALT);
		dialog = bot.shell("New Generative Model");
		input.focus(dialog.widget());
	}

	@AfterEach
	void cleanUp() throws CoreException {
		bot.shells("New Generative Model").forEach(SWTBotShell::close);
		bot.closeAllEditors();
		project.delete(true, true, null);
	}

	private void click(Control control) {
		Rectangle place = UserInterface.get(() -> control.getDisplay().map(control.getParent(), null, control.getBounds()));
		input.click(new Point(place.x + Math.min(30, place.width / 2), place.y + place.height / 2));
	}

	private void press(String button) {
		Button found = dialog.widget("button '" + button + "' that can be used", Button.class,
				candidate -> candidate.getText().replace("&", "").equals(button) && candidate.isEnabled());
		click(found);
	}

	private void filter(String text) {
		click(dialog.widget("filter", Text.class, field -> "Type to filter".equals(field.getMessage())));
		input.type(text);
	}

	private void replace(String label, String text) {
		click(dialog.widget("field '" + label + "'", Text.class, field -> label.equals(labelBefore(field))));
		input.key('a', Modifier.CTRL);
		input.type(text);
	}

	private static String labelBefore(Text field) {
		List<Control> siblings = List.of(field.getParent().getChildren());
		int index = siblings.indexOf(field);
		return index > 0 && siblings.get(index - 1) instanceof Label label ? label.getText().replace("&", "") : "";
	}

	private void picture(String name) throws Exception {
		bot.captureScreenshot(Files.createDirectories(SCREENSHOTS).resolve(name + ".png"));
	}

	private void awaitError(String text) {
		dialog.widget("'" + text + "'", Text.class, field -> field.getText().strip().equals(text));
	}

	@Test
	void anEmptyWorkspaceGetsADigitsVaeThatIsValidAndLaidOut() throws Exception {
		filter("autoencoder");
		picture("wizard-family");
		press("Next >");
		filter("digits");
		picture("wizard-dataset");
		press("Next >");
		UserInterface.waitUntil("summary", () -> dialogSays("No problems: it runs as it is."));
		picture("wizard-template");
		press("Finish");
		bot.editorByTitle("digits-vae.genmodel");
		IFile file = project.getFile("digits-vae.genmodel");
		assertTrue(file.exists());
		Path path = file.getLocation().toPath();
		Architecture model = ArchitectureFile.load(path);
		Installation here = Installation.current();
		assertEquals(List.of(), new Validator(here.families(), here.datasets()).validate(model, path).stream().map(Problem::message).toList());
		assertEquals("1x8x8", model.getDataShape());
		model.getNetworks().forEach(network -> assertTrue(Placement.of(model).isLaidOut(network.getId()), network.getRole()));
		assertEquals(ModelEditor.ID, bot.activeEditor().getId());
		assertFalse(bot.activeEditor().isDirty());
		assertTrue(project.hasNature("org.genwright.ui.editor.nature"), "models that are not open are validated, too");
		picture("wizard-result");
	}

	private boolean dialogSays(String text) {
		return UserInterface.get(() -> find(dialog.widget().getChildren(), text));
	}

	private static boolean find(Control[] controls, String text) {
		for (Control control : controls) {
			if (control instanceof Text field && field.isVisible() && field.getText().contains(text)
					|| control instanceof Composite composite && find(composite.getChildren(), text)) {
				return true;
			}
		}
		return false;
	}

	@Test
	void theKeyboardAloneIsEnough() {
		input.type("mixture");
		input.key(Key.ENTER);
		dialog.label("Dataset");
		input.type("moons");
		input.key(Key.ENTER);
		UserInterface.waitUntil("the last page", () -> dialogSays("runs as it is"));
		input.key(Key.ENTER);
		bot.editorByTitle("two-moons-gaussian-mixture.genmodel");
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		project.create(null);
		project.open(null);
		project.getFile("taken.genmodel").create("mine".getBytes(StandardCharsets.UTF_8), false, false, null);
		press("Next >");
		press("Next >");
		replace("File name:", "taken");
		awaitError("'taken.genmodel' exists already in /models. Choose another name; nothing is overwritten.");
		replace("File name:", "free");
		press("Finish");
		bot.editorByTitle("free.genmodel");
		assertEquals("mine", Files.readString(project.getLocation().toPath().resolve("taken.genmodel")));
	}

	@Test
	void aTableInAFileGivesItsShapeAndItsClasses() throws Exception {
		Path data = folder.resolve("points.csv");
		Files.writeString(data, "a,b,c,kind\n1,2.5,0,left\n2,0.25,1,right\n3.5,1,0,left\n0.5,2,1,right\n", StandardCharsets.UTF_8);
		press("Next >");
		click(dialog.button("From a file:").widget);
		replace("Path:", data.toString());
		UserInterface.waitUntil("the column that is no number", () -> dialogSays("column 'kind'"));
		replace("Label column:", "kind");
		dialog.label("Examples of shape [3], 2 classes.");
		picture("wizard-file");
		replace("Label column:", "color");
		UserInterface.waitUntil("the reason", () -> dialogSays("color"));
		replace("Label column:", "kind");
		dialog.label("Examples of shape [3], 2 classes.");
		press("Next >");
		press("Finish");
		bot.editorByTitle("points-gaussian.genmodel");
		Architecture model = ArchitectureFile.load(project.getFile("points-gaussian.genmodel").getLocation().toPath());
		assertEquals("kind", model.getDataset().getLabelColumn());
		assertTrue(model.getDataset().getSource().endsWith("/points.csv") && model.getDataset().getSource().startsWith("../"), model.getDataset().getSource());
		assertEquals("3", model.getDataShape());
	}
}

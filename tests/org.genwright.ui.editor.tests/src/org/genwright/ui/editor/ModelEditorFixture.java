package org.genwright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.testing.ui.gef.SWTGefBot;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;
import org.genwright.ui.editor.session.ModelSession;

/**
 * A project with model files, open in the editor; registered as an extension of a test class. After each test the editors
 * are closed without saving and the project is deleted; of a test that failed a picture is kept first.
 */
public final class ModelEditorFixture implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

	private static final Path EXAMPLES = Path.of(System.getProperty("genwright.examples", "../../examples"));
	private static final Path SCREENSHOTS = Path.of(System.getProperty("genwright.screenshots", "target/screenshots"));
	private static final String EXTENSION = "." + ArchitectureFile.EXTENSION;

	private SWTGefBot bot;
	private IProject project;
	private SWTBotGefEditor editor;

	@Override
	public void beforeEach(ExtensionContext context) throws CoreException {
		bot = new SWTGefBot();
		bot.closeAllEditors();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("model-editor-test");
		project.create(null);
		project.open(null);
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		context.getExecutionException().ifPresent(_ -> screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
				+ context.getRequiredTestMethod().getName()));
	}

	@Override
	public void afterEach(ExtensionContext context) throws CoreException {
		closeDialogs();
		UserInterface.run(() -> SWTGefBot.page().zoomOut());
		bot.closeAllEditors();
		project.delete(true, true, null);
	}

	/** Closes what a test that failed may have left open, and what would keep the keyboard from later tests. */
	private void closeDialogs() {
		UserInterface.run(() -> {
			for (Shell shell : Display.getDefault().getShells()) {
				if (!shell.isDisposed() && shell.isVisible() && shell != bot.mainShell().widget()) {
					shell.close();
				}
			}
		});
	}

	/** Opens a copy of an example, such as {@code digits-vae}. */
	public SWTBotGefEditor openExample(String name) {
		try {
			return open(name, Files.readAllBytes(EXAMPLES.resolve(name + EXTENSION)));
		} catch (IOException failure) {
			throw new AssertionError("Example '" + name + "'", failure);
		}
	}

	/** Opens a model. */
	public SWTBotGefEditor open(String name, Architecture architecture) {
		try {
			return open(name, ArchitectureFile.toBytes(architecture));
		} catch (ArchitectureFileException failure) {
			throw new AssertionError("Model '" + name + "'", failure);
		}
	}

	private SWTBotGefEditor open(String name, byte[] content) {
		openFile(name, content);
		editor = bot.gefEditor(name + EXTENSION);
		return editor;
	}

	/** Opens a model file with any content, also one that is no model. */
	public SWTBotEditor openFile(String name, byte[] content) {
		IFile file = file(name);
		UserInterface.get(() -> {
			file.create(new ByteArrayInputStream(content), true, null);
			return IDE.openEditor(SWTGefBot.page(), file);
		});
		return bot.editorByTitle(name + EXTENSION);
	}

	/** Opens the file of a model that was opened before. */
	public SWTBotGefEditor reopen(String name) {
		UserInterface.get(() -> IDE.openEditor(SWTGefBot.page(), file(name)));
		editor = bot.gefEditor(name + EXTENSION);
		return editor;
	}

	/** Gives the editor the whole window, and the window the whole display, until the test ends; the canvas shows the whole diagram. */
	public ModelEditorFixture maximise() {
		UserInterface.run(() -> {
			Shell shell = bot.mainShell().widget();
			shell.setBounds(shell.getDisplay().getBounds());
			SWTGefBot.page().setPartState(editor.getReference(), IWorkbenchPage.STATE_MAXIMIZED);
			editor.canvas().setFocus();
		});
		input().settle();
		input().key('9', Modifier.CTRL);
		return this;
	}

	/** Shows the views beside the editor again. */
	public void restore() {
		UserInterface.run(() -> SWTGefBot.page().setPartState(editor.getReference(), IWorkbenchPage.STATE_RESTORED));
		input().settle();
	}

	/** Returns the file of a model in the project. */
	public IFile file(String name) {
		return project.getFile(name + EXTENSION);
	}

	/** Returns the project. */
	public IProject project() {
		return project;
	}

	/** Returns the workbench. */
	public SWTGefBot bot() {
		return bot;
	}

	/** Returns the editor opened last. */
	public SWTBotGefEditor editor() {
		return editor;
	}

	/** Returns mouse and keyboard. */
	public RealInput input() {
		return editor.input();
	}

	/** Returns the session of the editor opened last; to be used on the user interface thread only. */
	public ModelSession session() {
		return UserInterface.get(() -> editor.part().getAdapter(ModelSession.class));
	}

	/** Reads something off the model. */
	public <T> T model(Function<Architecture, T> reading) {
		return UserInterface.get(() -> reading.apply(session().architecture()));
	}

	/** Returns the model as its file would be now. */
	public String xmi() {
		return UserInterface.get(() -> new String(ArchitectureFile.toBytes(session().architecture()), StandardCharsets.UTF_8));
	}

	/** Undoes by the keyboard, which must bring the model back to the given text. */
	public void undoTo(String xmi) {
		input().key('z', Modifier.CTRL);
		assertEquals(xmi, xmi(), "after undo");
	}

	/** Writes a picture of the display, {@code target/screenshots/NAME.png}. */
	public Path screenshot(String name) {
		try {
			Path png = Files.createDirectories(SCREENSHOTS).resolve(name + ".png");
			bot.captureScreenshot(png);
			return png;
		} catch (IOException failure) {
			throw new AssertionError("Picture '" + name + "'", failure);
		}
	}
}

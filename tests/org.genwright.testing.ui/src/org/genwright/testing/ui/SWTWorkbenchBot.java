package org.genwright.testing.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The workbench: its window, views, editors and menus. */
public class SWTWorkbenchBot extends SWTBot {

	private static final long START_MILLIS = 60_000;

	/** Creates the bot of the running workbench, once its window is open. */
	public SWTWorkbenchBot() {
		super(started());
	}

	private static Shell started() {
		long end = System.nanoTime() + START_MILLIS * 1_000_000;
		while (!PlatformUI.isWorkbenchRunning()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("The workbench did not start");
			}
			Thread.onSpinWait();
		}
		UserInterface.waitUntil("the workbench window opens", START_MILLIS, () -> windowOrNull() != null && windowOrNull().getShell().isVisible());
		return UserInterface.get(() -> windowOrNull().getShell());
	}

	private static IWorkbenchWindow windowOrNull() {
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		return windows.length == 0 ? null : windows[0];
	}

	/** Returns the page; to be used on the user interface thread only. */
	public static IWorkbenchPage page() {
		return windowOrNull().getActivePage();
	}

	/** Returns the workbench's window. */
	public SWTBotShell mainShell() {
		return new SWTBotShell((Shell) root());
	}

	/** Returns a perspective by its id. */
	public SWTBotPerspective perspectiveById(String id) {
		return new SWTBotPerspective(UserInterface.find("perspective '" + id + "'",
				() -> PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id)));
	}

	/** Returns the perspective to its initial layout. */
	public void resetActivePerspective() {
		UserInterface.run(() -> page().resetPerspective());
	}

	/** Returns the views that are open, in front or behind. */
	public List<SWTBotView> views() {
		return UserInterface.get(() -> Arrays.stream(page().getViewReferences()).map(SWTBotView::new).toList());
	}

	/** Returns an open view by its title. */
	public SWTBotView viewByTitle(String title) {
		return view("view '" + title + "'", view -> title.equals(view.getPartName()));
	}

	/** Returns an open view by its id. */
	public SWTBotView viewById(String id) {
		return view("view with id '" + id + "'", view -> view.getId().equals(id));
	}

	private static SWTBotView view(String what, Predicate<IViewReference> fits) {
		return new SWTBotView(UserInterface.find(what,
				() -> Arrays.stream(page().getViewReferences()).filter(fits).findFirst().orElse(null)));
	}

	/** Opens a view by its id, or brings it to the front. */
	public SWTBotView openView(String id) {
		UserInterface.get(() -> {
			try {
				return page().showView(id);
			} catch (PartInitException exception) {
				throw new AssertionError("View '" + id + "' does not open", exception);
			}
		});
		return viewById(id);
	}

	/** Returns the open editors. */
	public List<SWTBotEditor> editors() {
		return UserInterface.get(() -> Arrays.stream(page().getEditorReferences()).map(SWTBotEditor::new).toList());
	}

	/** Returns an open editor by its title. */
	public SWTBotEditor editorByTitle(String title) {
		return new SWTBotEditor(UserInterface.find("editor '" + title + "'",
				() -> Arrays.stream(page().getEditorReferences()).filter(editor -> title.equals(editor.getPartName())).findFirst().orElse(null)));
	}

	/** Closes every editor without saving. */
	public void closeAllEditors() {
		UserInterface.run(() -> page().closeAllEditors(false));
	}

	/** Returns the editor in front, once there is one. */
	public SWTBotEditor activeEditor() {
		return new SWTBotEditor(UserInterface.find("an editor",
				() -> page().getActiveEditor() == null ? null : (IEditorReference) page().getReference(page().getActiveEditor())));
	}

	/** Returns the item of the menu bar along a path of texts, such as {@code File}, {@code New}. */
	public SWTBotMenu menu(String... path) {
		return SWTBotMenu.in(() -> windowOrNull().getShell().getMenuBar(), path);
	}

	/** Writes a picture of the whole display. */
	public void captureScreenshot(Path png) {
		UserInterface.run(() -> {
			Display display = Display.getDefault();
			Rectangle bounds = display.getBounds();
			GC gc = new GC(display);
			Image image = new Image(display, bounds.width, bounds.height);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] {image.getImageData()};
			loader.save(png.toString(), SWT.IMAGE_PNG);
			image.dispose();
		});
	}
}

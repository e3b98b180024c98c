package org.genwright.testing.ui.gef;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;

import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.SWTBotMenu;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;

/** A graphical editor: an editor part that adapts to {@link GraphicalViewer}. Positions are pixels of its canvas. */
public final class SWTBotGefEditor extends SWTBotEditor {

	private final SWTBotGefViewer viewer;
	private final RealInput input = new RealInput();

	/** Creates a bot for a graphical editor, which is brought to the front and gets the keyboard. */
	public SWTBotGefEditor(IEditorReference reference, SWTWorkbenchBot bot) {
		super(reference);
		show();
		IEditorPart part = part();
		viewer = new SWTBotGefViewer(UserInterface.get(() -> part.getAdapter(GraphicalViewer.class)), input);
		input.focus(bot.mainShell().widget());
	}

	/** Returns the canvas. */
	public SWTBotGefViewer getSWTBotGefViewer() {
		return viewer;
	}

	/** Returns mouse and keyboard. */
	public RealInput input() {
		return input;
	}

	/** Returns the root of the edit parts. */
	public SWTBotGefEditPart rootEditPart() {
		return viewer.rootEditPart();
	}

	/** Returns the edit part of the diagram as a whole. */
	public SWTBotGefEditPart mainEditPart() {
		return viewer.mainEditPart();
	}

	/** Returns the part with a label, once it is there. */
	public SWTBotGefEditPart getEditPart(String label) {
		return viewer.getEditPart(label);
	}

	/** Tells whether there is a part with a label now. */
	public boolean hasEditPart(String label) {
		return viewer.hasEditPart(label);
	}

	/** Returns the selected parts, the primary one last. */
	public List<SWTBotGefEditPart> selectedEditParts() {
		return viewer.selectedEditParts();
	}

	/** Returns the ids of the selected parts in alphabetical order. */
	public List<String> selection() {
		return selectedEditParts().stream().map(SWTBotGefEditPart::id).sorted().toList();
	}

	/** Selects parts by clicks: the first alone, each further one with the Shift key held. */
	public SWTBotGefEditor select(String... labels) {
		for (int i = 0; i < labels.length; i++) {
			click(labels[i], i == 0 ? new Modifier[0] : new Modifier[] {Modifier.SHIFT});
		}
		return this;
	}

	/** Clicks a part in its middle. */
	public SWTBotGefEditor click(String label, Modifier... held) {
		getEditPart(label).click(held);
		return this;
	}

	/** Clicks a position. */
	public SWTBotGefEditor click(int x, int y, Modifier... held) {
		input.click(viewer.toDisplay(x, y), held);
		return this;
	}

	/** Double-clicks a part in its middle. */
	public SWTBotGefEditor doubleClick(String label) {
		getEditPart(label).doubleClick();
		return this;
	}

	/** Drags a part by its middle to a position. */
	public SWTBotGefEditor drag(String label, int x, int y, Modifier... held) {
		input.drag(getEditPart(label).center(), viewer.toDisplay(x, y), held);
		return this;
	}

	/** Drags a part by its middle over a distance. */
	public SWTBotGefEditor dragBy(String label, int dx, int dy, Modifier... held) {
		Point from = getEditPart(label).center();
		input.drag(from, new Point(from.x + dx, from.y + dy), held);
		return this;
	}

	/** Drags from a position to another. */
	public SWTBotGefEditor drag(int fromX, int fromY, int toX, int toY, Modifier... held) {
		input.drag(viewer.toDisplay(fromX, fromY), viewer.toDisplay(toX, toY), held);
		return this;
	}

	/** Types into the direct edit that is open, and ends it with Enter. */
	public SWTBotGefEditor directEditType(String text) {
		input.key('a', Modifier.CTRL);
		input.type(text);
		input.key(Key.ENTER);
		return this;
	}

	/** Selects an item of the canvas' context menu along a path of texts. */
	public SWTBotGefEditor clickContextMenu(String... path) {
		contextMenu(path).click();
		input.settle();
		return this;
	}

	/** Returns an item of the canvas' context menu along a path of texts. */
	public SWTBotMenu contextMenu(String... path) {
		return viewer.contextMenu(path);
	}

	/** Returns the canvas' widget; to be used on the user interface thread only. */
	public Control canvas() {
		return viewer.control();
	}

	/** Returns a part's implementation; to be used on the user interface thread only. */
	public EditPart part(String label) {
		return getEditPart(label).part();
	}
}

package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.tools.CellEditorLocator;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.CellEditorActionHandler;
import org.genwright.ui.editor.command.Rename;
import org.genwright.ui.editor.part.NodePart;

/** Edits the name of a node in place. While it does, cut, copy, paste, undo and the like concern the text. */
final class NameEditor extends DirectEditManager {

	private static final String[] GLOBAL = {ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), ActionFactory.CUT.getId(),
			ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(),
			ActionFactory.FIND.getId(), ActionFactory.RENAME.getId()};

	/** How long the reason stays. */
	private static final int REASON_MILLIS = 6000;

	private final NodePart part;
	private final IActionBars bars;
	private final IAction[] before = new IAction[GLOBAL.length];
	private CellEditorActionHandler handler;

	NameEditor(NodePart part, IActionBars bars) {
		super(part, TextCellEditor.class, new Locator(part));
		this.part = part;
		this.bars = bars;
	}

	/** Puts the field over the header of the node. */
	private record Locator(NodePart part) implements CellEditorLocator {

		private static final int LEAST_WIDTH = 120;

		@Override
		public void relocate(CellEditor editor) {
			Text text = (Text) editor.getControl();
			Rectangle box = part.shape().getHandleBounds().getCopy();
			part.shape().translateToAbsolute(box);
			Point size = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			text.setBounds(box.x, box.y, Math.max(LEAST_WIDTH, box.width), size.y);
		}
	}

	@Override
	protected void initCellEditor() {
		String name = part.node().getName();
		getCellEditor().setValue(name == null ? "" : name);
		getCellEditor().setValidator(value -> refusal(String.valueOf(value).strip()));
		getCellEditor().addListener(new Reasons());
		for (int i = 0; i < GLOBAL.length; i++) {
			before[i] = bars.getGlobalActionHandler(GLOBAL[i]);
		}
		handler = new CellEditorActionHandler(bars);
		handler.addCellEditor(getCellEditor());
		bars.updateActionBars();
		((Text) getCellEditor().getControl()).selectAll();
	}

	/** Returns why the node cannot have a name; null if it can. */
	private String refusal(String name) {
		if (name.isEmpty()) {
			return Messages.NameEditor_missing;
		}
		return Rename.isTaken(part.node(), name) ? NLS.bind(Messages.NameEditor_taken, name) : null;
	}

	/** Says in the status line why a name is refused, and leaves it there when such a name is entered. */
	private final class Reasons implements ICellEditorListener {

		private boolean refused;

		@Override
		public void editorValueChanged(boolean before, boolean valid) {
			refused = !valid;
			bars.getStatusLineManager().setErrorMessage(valid ? null : getCellEditor().getErrorMessage());
		}

		@Override
		public void applyEditorValue() {
			if (refused) {
				part.getViewer().getControl().getDisplay().timerExec(REASON_MILLIS, () -> bars.getStatusLineManager().setErrorMessage(null));
			}
		}

		@Override
		public void cancelEditor() {
			bars.getStatusLineManager().setErrorMessage(null);
		}
	}

	@Override
	protected void bringDown() {
		CellEditorActionHandler ended = handler;
		handler = null;
		super.bringDown();
		if (ended != null) {
			ended.dispose();
			for (int i = 0; i < GLOBAL.length; i++) {
				bars.setGlobalActionHandler(GLOBAL[i], before[i]);
			}
			bars.updateActionBars();
		}
		if (part.getViewer() != null && part.getViewer().getControl() != null && !part.getViewer().getControl().isDisposed()) {
			part.getViewer().getControl().setFocus();
		}
	}
}

package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.genwright.model.architecture.Network;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.clipboard.ModelFragment;
import org.genwright.ui.editor.clipboard.PasteEdit;
import org.genwright.ui.editor.clipboard.SystemClipboard;
import org.genwright.ui.editor.command.DeleteElements;
import org.genwright.ui.editor.session.ModelSession;

/** What the Edit menu of the workbench does on the canvas, and duplicating. */
final class EditActions {

	private final CanvasPage canvas;
	private final ModelSession session;
	private final Selected selected;
	private final Map<String, IAction> global = new LinkedHashMap<>();
	private final List<CanvasAction> all = new ArrayList<>();
	private final CanvasAction duplicate;
	private boolean canPaste;

	EditActions(CanvasPage canvas, Selected selected) {
		this.canvas = canvas;
		this.selected = selected;
		session = canvas.session();
		CommandStack stack = session.commands();
		add(ActionFactory.UNDO, IWorkbenchCommandConstants.EDIT_UNDO, Messages.EditActions_undo, stack::canUndo, stack::undo);
		add(ActionFactory.REDO, IWorkbenchCommandConstants.EDIT_REDO, Messages.EditActions_redo, stack::canRedo, stack::redo);
		add(ActionFactory.CUT, IWorkbenchCommandConstants.EDIT_CUT, Messages.EditActions_cut, this::canCopy, this::cut);
		add(ActionFactory.COPY, IWorkbenchCommandConstants.EDIT_COPY, Messages.EditActions_copy, this::canCopy, this::copy);
		add(ActionFactory.PASTE, IWorkbenchCommandConstants.EDIT_PASTE, Messages.EditActions_paste, () -> canPaste, this::paste);
		add(ActionFactory.DELETE, IWorkbenchCommandConstants.EDIT_DELETE, Messages.EditActions_delete, () -> !selected.editable().isEmpty(),
				() -> delete(Messages.EditActions_delete, selected.editable()));
		add(ActionFactory.SELECT_ALL, IWorkbenchCommandConstants.EDIT_SELECT_ALL, Messages.EditActions_selectAll, () -> true, this::selectAll);
		add(ActionFactory.RENAME, IWorkbenchCommandConstants.FILE_RENAME, Messages.EditActions_rename, () -> selected.onlyNode().isPresent(),
				canvas::editName);
		duplicate = new CanvasAction("duplicate", Messages.EditActions_duplicate, this::canCopy, this::makeCopy);
		all.add(duplicate);
	}

	private void add(ActionFactory factory, String definition, String text, BooleanSupplier enabled, Runnable code) {
		CanvasAction action = new CanvasAction(definition, text, enabled, code);
		all.add(action);
		global.put(factory.getId(), action);
	}

	private boolean canCopy() {
		return !selected.nodes().isEmpty() || !selected.networks().isEmpty();
	}

	private Optional<ModelFragment> fragment() {
		return ModelFragment.of(session.architecture(), session.selection().ids());
	}

	private void copy() {
		fragment().ifPresent(fragment -> {
			SystemClipboard.put(fragment);
			lookAtClipboard();
		});
	}

	private void cut() {
		copy();
		delete(Messages.EditActions_cut, selected.copyable());
	}

	private void delete(String label, List<String> ids) {
		session.run(CanvasAction.plain(label), DeleteElements.of(ids));
	}

	private void paste() {
		SystemClipboard.fragment().ifPresent(fragment -> add(Messages.EditActions_paste, fragment));
	}

	private void makeCopy() {
		fragment().ifPresent(fragment -> add(Messages.EditActions_duplicate, fragment));
	}

	private void add(String label, ModelFragment fragment) {
		Optional<String> network = selected.network().map(Network::getId);
		Optional<UnderMouse> mouse = network.isPresent() ? Optional.empty() : UnderMouse.of(canvas);
		PasteEdit edit = new PasteEdit(fragment, network.or(() -> mouse.map(UnderMouse::network)), mouse.map(UnderMouse::place));
		session.run(CanvasAction.plain(label), edit);
		if (!edit.pasted().isEmpty()) {
			session.selection().select(edit.pasted(), this);
			canvas.reveal(edit.pasted().getLast());
		}
	}

	private void selectAll() {
		List<String> nodes = session.state().scene().nodes().map(node -> node.id()).toList();
		session.selection().select(nodes.isEmpty() ? session.architecture().getNetworks().stream().map(Network::getId).toList() : nodes, this);
	}

	/** Looks whether the clipboard holds something that can be pasted: a question to another program, so not asked all the time. */
	void lookAtClipboard() {
		canPaste = SystemClipboard.fragment().filter(fragment -> PasteEdit.fits(fragment, session.architecture())).isPresent();
		all.forEach(CanvasAction::refresh);
	}

	/** Brings labels and states up to date. */
	void refresh() {
		IAction undo = global.get(ActionFactory.UNDO.getId());
		IAction redo = global.get(ActionFactory.REDO.getId());
		undo.setText(labelled(Messages.EditActions_undo, session.commands().getUndoCommand()));
		redo.setText(labelled(Messages.EditActions_redo, session.commands().getRedoCommand()));
		all.forEach(CanvasAction::refresh);
	}

	private static String labelled(String text, Command command) {
		return command == null || command.getLabel() == null ? text : text + ' ' + command.getLabel();
	}

	/** Returns the handlers of global actions. */
	Map<String, IAction> global() {
		return global;
	}

	/** Returns the action that duplicates. */
	CanvasAction duplicate() {
		return duplicate;
	}
}

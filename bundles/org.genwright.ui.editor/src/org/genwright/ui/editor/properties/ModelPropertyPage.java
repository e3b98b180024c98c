package org.genwright.ui.editor.properties;

import java.util.function.Consumer;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** The page of the Properties view for an open model: follows the selection of its session, whichever page of the editor made it. */
public final class ModelPropertyPage extends Page implements IPropertySheetPage {

	private static final int PAUSE_MILLIS = 150;

	private final ModelSession session;
	private final Consumer<ModelState> onChange = _ -> changed();
	private final Runnable follow = this::refresh;
	private final ElementSelection.Listener onSelection = (_, _) -> selected();
	private final IAction undo = history(Messages.ModelPropertyPage_undo, IWorkbenchCommandConstants.EDIT_UNDO, CommandStack::undo);
	private final IAction redo = history(Messages.ModelPropertyPage_redo, IWorkbenchCommandConstants.EDIT_REDO, CommandStack::redo);
	private FormView form;
	private CommitBeforeSave saving;
	private boolean due;

	/** Creates a page for an open model. */
	public ModelPropertyPage(ModelSession session) {
		this.session = session;
	}

	private IAction history(String text, String definition, Consumer<CommandStack> step) {
		IAction action = new Action(text) {
			@Override
			public void run() {
				step.accept(session.commands());
			}
		};
		action.setActionDefinitionId(definition);
		return action;
	}

	@Override
	public void createControl(Composite parent) {
		form = new FormView(parent, new FormCommands(session));
		saving = new CommitBeforeSave(getSite(), form::commit);
		session.addListener(onChange);
		session.selection().addListener(onSelection);
		refresh();
	}

	@Override
	public void setActionBars(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.getToolBarManager().add(new DescriptionsAction(() -> form));
		bars.updateActionBars();
	}

	/** Does nothing: the session knows what is selected, earlier than the workbench. */
	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		refreshSoon();
	}

	private void selected() {
		form.commit();
		refreshSoon();
	}

	/** Shows another form when nothing more was selected for a moment, so that selecting is not slowed down. */
	private void refreshSoon() {
		due = true;
		form.control().getDisplay().timerExec(PAUSE_MILLIS, follow);
	}

	private void changed() {
		if (!due) {
			refresh();
		}
	}

	private void refresh() {
		due = false;
		if (form != null && !form.control().isDisposed()) {
			form.show(FormContents.of(session));
			undo.setEnabled(session.commands().canUndo());
			redo.setEnabled(session.commands().canRedo());
		}
	}

	@Override
	public Control getControl() {
		return form == null ? null : form.control();
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		session.removeListener(onChange);
		session.selection().removeListener(onSelection);
		if (saving != null) {
			saving.close();
		}
		super.dispose();
	}
}

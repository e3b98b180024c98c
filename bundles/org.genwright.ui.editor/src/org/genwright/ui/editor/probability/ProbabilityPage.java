package org.genwright.ui.editor.probability;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.genwright.core.formula.Formula;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.ObjectiveExport;
import org.genwright.ui.editor.EditorPage;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** The objective of the model, its terms tied to the layers that compute them, and the plate diagram. */
public final class ProbabilityPage implements EditorPage {

	private final ModelEditor editor;
	private final ModelSession session;
	private final Consumer<ModelState> follower = _ -> changed();
	private final ElementSelection.Listener selected = this::selected;
	private final Action export = action(Messages.ProbabilityPage_export, this::export);
	private final Action show = action(Messages.ProbabilityPage_show, this::showSelection);
	private ObjectiveCanvas canvas;
	private boolean shown;
	private boolean old = true;

	/** Creates the page of an editor. */
	public ProbabilityPage(ModelEditor editor, ModelSession session) {
		this.editor = editor;
		this.session = session;
	}

	private static Action action(String text, Runnable code) {
		return new Action(text) {
			@Override
			public void run() {
				code.run();
			}
		};
	}

	@Override
	public String title() {
		return Messages.ProbabilityPage_title;
	}

	@Override
	public Control createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
		Label help = new Label(page, SWT.NONE);
		help.setText(Messages.ProbabilityPage_help);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(help);
		ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
		bar.add(show);
		bar.add(export);
		ToolBar tools = bar.createControl(page);
		tools.addDisposeListener(_ -> bar.dispose());
		canvas = new ObjectiveCanvas(page, new ObjectiveCanvas.Gestures() {
			@Override
			public void select(Formula.Term term) {
				selectTerm(term);
			}

			@Override
			public void show(Formula.Term term) {
				selectTerm(term);
				showSelection();
			}

			@Override
			public void select(PlateDiagram.Variable variable) {
				links().element(variable).ifPresent(id -> session.selection().select(List.of(id), canvas));
			}

			@Override
			public void show(PlateDiagram.Variable variable) {
				links().element(variable).ifPresent(editor::selectAndShow);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(canvas);
		MenuManager menu = new MenuManager();
		menu.add(show);
		menu.add(export);
		canvas.setMenu(menu.createContextMenu(canvas));
		canvas.addDisposeListener(_ -> menu.dispose());
		session.addListener(follower);
		session.selection().addListener(selected);
		update();
		return page;
	}

	private void changed() {
		old = true;
		if (shown) {
			update();
		}
	}

	private void update() {
		if (!old) {
			return;
		}
		old = false;
		Optional<ObjectiveContent> content = ObjectiveContent.of(session.architecture(), session.state());
		content.ifPresentOrElse(canvas::show, () -> canvas.showReason(reason()));
		export.setEnabled(content.isPresent());
		selected(session.selection().ids(), session);
	}

	private String reason() {
		return session.state().report().subject().map(subject -> NLS.bind(Messages.ProbabilityPage_noObjective, subject.family().name()))
				.orElse(Messages.ProbabilityPage_notKnown);
	}

	/** Follows the selection of the session. */
	private void selected(Set<String> ids, Object source) {
		show.setEnabled(!ids.isEmpty());
		if (source != this && !old) {
			canvas.light(links().terms(canvas.terms(), ids));
		}
	}

	private TermLinks links() {
		return new TermLinks(session.architecture(), session.state().figures().skeleton());
	}

	private void selectTerm(Formula.Term term) {
		session.selection().select(links().elements(term), this);
		canvas.light(Set.of(term.id()));
	}

	/** Shows what is selected on the canvas. */
	private void showSelection() {
		List<String> ids = List.copyOf(session.selection().ids());
		if (!ids.isEmpty()) {
			editor.selectAndShow(ids.getLast());
			session.selection().select(ids, this);
		}
	}

	private void export() {
		ObjectiveExport.of(session.architecture(), session.state().report().subject(), session.state().figures())
				.ifPresent(objective -> new ExportObjective(objective, session.file(), canvas.getShell()).open());
	}

	@Override
	public void setFocus() {
		canvas.forceFocus();
	}

	@Override
	public void shown() {
		shown = true;
		update();
	}

	@Override
	public void hidden() {
		shown = false;
	}

	@Override
	public void dispose() {
		session.removeListener(follower);
		session.selection().removeListener(selected);
	}
}

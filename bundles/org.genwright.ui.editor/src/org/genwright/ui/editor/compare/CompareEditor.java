package org.genwright.ui.editor.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.difference.Difference;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.HistoryActions;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.ModelInput;
import org.genwright.ui.editor.document.ModelFile;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/**
 * Compares two models. What is taken over becomes a command of the editor that has the left model open; if none has, one
 * is opened. Saving is up to that editor.
 */
public final class CompareEditor extends EditorPart implements IPartListener2 {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.editor.compare";

	private final Consumer<ModelState> follower = _ -> later();
	private Optional<ComparedModel> left = Optional.empty();
	private Optional<ComparedModel> right = Optional.empty();
	private Optional<CompareView> view = Optional.empty();
	private Composite area;
	private boolean waiting;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput)) {
			throw new PartInitException(NLS.bind(Messages.CompareEditor_noInput, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		site.getPage().addPartListener(this);
	}

	private CompareInput input() {
		return (CompareInput) getEditorInput();
	}

	private IWorkbenchPage page() {
		return getSite().getPage();
	}

	@Override
	public void createPartControl(Composite parent) {
		area = parent;
		HistoryActions.of(() -> left.map(ComparedModel::session).map(ModelSession::commands))
				.forEach(getEditorSite().getActionBars()::setGlobalActionHandler);
		open();
	}

	/** Finds both models and shows them, or why they cannot be shown. */
	private void open() {
		close();
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		area.setLayout(new FillLayout());
		try {
			left = Optional.of(ComparedModel.of(input().left(), page()));
			right = Optional.of(ComparedModel.of(input().right(), page()));
			left.get().session().addListener(follower);
			right.get().session().addListener(follower);
			view = Optional.of(new CompareView(area, this, input()));
		} catch (ArchitectureFileException wrong) {
			close();
			new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP).setText(wrong.getMessage());
		}
		area.layout(true, true);
		refresh();
	}

	private void close() {
		left.ifPresent(this::release);
		right.ifPresent(this::release);
		left = Optional.empty();
		right = Optional.empty();
		view = Optional.empty();
	}

	private void release(ComparedModel model) {
		model.session().removeListener(follower);
		model.dispose();
	}

	/** Compares once after several changes at a time. */
	private void later() {
		if (!waiting) {
			waiting = true;
			area.getDisplay().asyncExec(() -> {
				waiting = false;
				refresh();
			});
		}
	}

	/** Compares anew. */
	void refresh() {
		if (view.isPresent() && !area.isDisposed()) {
			ModelSession before = left.orElseThrow().session();
			ModelSession after = right.orElseThrow().session();
			String lock = ModelFile.isRecord(input().left()) ? Messages.CompareEditor_record : "";
			view.get().show(before, after, lock);
		}
	}

	/** Carries a difference over to the left model. */
	void takeOver(Difference difference) {
		right.ifPresent(model -> run(NLS.bind(Messages.CompareEditor_takeOver, difference.where()),
				new TakeOver(model.session().architecture()).one(difference)));
	}

	/** Carries all differences over to the left model. */
	void takeOverAll() {
		right.ifPresent(model -> run(NLS.bind(Messages.CompareEditor_takeOverAll, CompareInput.name(input().right())),
				new TakeOver(model.session().architecture()).all()));
	}

	private void run(String label, ModelEdit edit) {
		try {
			if (ComparedModel.open(input().left(), page()).isEmpty()) {
				page().openEditor(ModelInput.of(input().left()), ModelEditor.ID, false);
			}
			ComparedModel.open(input().left(), page()).ifPresent(session -> session.run(label, edit));
			check();
		} catch (PartInitException failure) {
			StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}

	/** Takes the models from where they are now. */
	private void check() {
		if (!isCurrent(left, input().left()) || !isCurrent(right, input().right())) {
			open();
		}
	}

	private boolean isCurrent(Optional<ComparedModel> model, Path path) {
		return model.filter(found -> found.isCurrent(path, page())).isPresent();
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		partsChanged();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		partsChanged();
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == this) {
			partsChanged();
		}
	}

	private void partsChanged() {
		if (area != null && !area.isDisposed()) {
			area.getDisplay().asyncExec(() -> {
				if (!area.isDisposed()) {
					check();
				}
			});
		}
	}

	@Override
	public void setFocus() {
		view.ifPresentOrElse(CompareView::setFocus, area::setFocus);
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// the editor of the left model saves
	}

	@Override
	public void doSaveAs() {
		// the editor of the left model saves
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		close();
		super.dispose();
	}
}

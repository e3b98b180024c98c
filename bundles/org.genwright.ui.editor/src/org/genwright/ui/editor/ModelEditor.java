package org.genwright.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.problem.LiveMarkers;
import org.genwright.ui.editor.problem.ProblemMarkers;
import org.genwright.ui.editor.properties.ModelPropertyPage;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.NewIds;

/**
 * The editor of model files: pages over one session, or a page that says why the file cannot be opened. What concerns
 * the file is in {@link ModelStorage}.
 */
public final class ModelEditor extends MultiPageEditorPart {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.editor.model";
	/** The id of the editor that shows a model file as text. */
	public static final String TEXT_EDITOR = "org.genwright.ui.editors.modelText";

	private static final String CONTEXT = "org.genwright.ui.editor.context";

	private final ModelSelection selection = new ModelSelection();
	private Optional<ModelSession> session = Optional.empty();
	private final Map<String, IAction> history = HistoryActions.of(() -> session.map(ModelSession::commands));
	private String reason = "";
	private List<EditorPage> pages = List.of();
	private ModelStorage storage;
	private FileWatch watch;
	private HintBar hints;
	private Optional<LiveMarkers> markers = Optional.empty();
	private int shown = -1;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		site.setSelectionProvider(selection);
		storage = new ModelStorage(this);
		open();
		watch = new FileWatch(this);
		site.getService(IContextService.class).activateContext(CONTEXT);
	}

	private void open() {
		try {
			open(storage.load());
		} catch (ArchitectureFileException wrong) {
			reason = wrong.getMessage();
		}
	}

	private void open(Architecture architecture) {
		ModelSession opened = new ModelSession(architecture, storage.path(), Installation.current(),
				NewIds.unique(), ForkJoinPool.commonPool(), Display.getCurrent()::asyncExec);
		session = Optional.of(opened);
		opened.commands().addCommandStackListener(_ -> dirtyChanged());
		opened.addListener(_ -> showStatus());
		selection.follow(opened);
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		hints = new HintBar(area);
		Composite body = new Composite(area, SWT.NONE);
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		return body;
	}

	@Override
	protected void createPages() {
		pages = new ArrayList<>(session.map(opened -> EditorPages.of(this, opened)).orElseGet(() -> List.of(new ErrorPage(this, reason))));
		for (EditorPage page : pages) {
			setPageText(addPage(page.createControl(getContainer())), page.title());
		}
		session.ifPresent(opened -> hint(OpeningHints.of(opened)));
		markers = session.map(opened -> new LiveMarkers(opened, () -> ModelInput.workspaceFile(getEditorInput())));
		if (session.isEmpty()) {
			ModelInput.workspaceFile(getEditorInput()).ifPresent(file -> LiveMarkers.markBroken(file, Installation.current()));
		}
	}

	/** Opens the file once more after it could not be opened. */
	void tryAgain() {
		open();
		shown = -1;
		pages.forEach(EditorPage::dispose);
		pages = List.of();
		while (getPageCount() > 0) {
			removePage(getPageCount() - 1);
		}
		createPages();
		setActivePage(0);
		setFocus();
	}

	/** Opens the file in the text editor. */
	public void openAsText() {
		try {
			getSite().getPage().openEditor(getEditorInput(), TEXT_EDITOR, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
		} catch (PartInitException failure) {
			StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}

	@Override
	protected void pageChange(int index) {
		if (index < 0 || index >= pages.size()) {
			return; // pages are being exchanged
		}
		super.pageChange(index);
		if (shown >= 0) {
			pages.get(shown).hidden();
		}
		shown = index;
		pages.get(index).shown();
		if (getEditorSite().getActionBarContributor() instanceof ModelEditorContributor contributor) {
			contributor.show(this);
		}
	}

	@Override
	public void setFocus() {
		if (shown >= 0) {
			pages.get(shown).setFocus();
		}
		showStatus();
	}

	/** Returns the handlers of global actions of the page that is shown. */
	Map<String, IAction> globalActions() {
		Map<String, IAction> actions = new HashMap<>(history);
		if (shown >= 0) {
			actions.putAll(pages.get(shown).actions());
		}
		return actions;
	}

	/**
	 * Returns what the pages share.
	 *
	 * @throws java.util.NoSuchElementException if the file could not be opened as a model
	 */
	public ModelSession session() {
		return session.orElseThrow();
	}

	/** Shows the first page with an element selected. */
	public void selectAndShow(String id) {
		session.ifPresent(opened -> {
			setActivePage(0);
			opened.selection().select(List.of(id), this);
		});
	}

	/** Tells whether this is the editor that commands go to. */
	boolean isActive() {
		return getSite().getPage().getActiveEditor() == this;
	}

	/** Looks whether others changed the file. */
	void checkFile() {
		if (session.isPresent()) {
			storage.check();
		}
	}

	/** Follows the file to another place in the workspace. */
	void moved(IFile target) {
		storage.moved(target);
	}

	/** Takes another file as its own. */
	void follow(IEditorInput input, Path place) {
		setInputWithNotify(input);
		setPartName(input.getName());
		session.ifPresent(opened -> opened.moveTo(place));
	}

	/** Shows a hint about the file above the pages; an empty one removes it. */
	void hint(String text) {
		if (hints != null) {
			hints.show(text);
		}
	}

	void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
	}

	private void showStatus() {
		if (isActive()) {
			getEditorSite().getActionBars().getStatusLineManager().setMessage(session.map(opened -> StatusText.of(opened.state())).orElse(null));
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == ModelSession.class) {
			return session.map(type::cast).orElse(null);
		}
		if (type == IPropertySheetPage.class) {
			return session.map(ModelPropertyPage::new).map(type::cast).orElse(null);
		}
		if (type == IContentOutlinePage.class) {
			return pages.stream().flatMap(page -> page.outline().stream()).findFirst().map(type::cast).orElse(null);
		}
		if (type == IGotoMarker.class) {
			return type.cast((IGotoMarker) this::show);
		}
		if (type == IFile.class || type == IResource.class) {
			return ModelInput.workspaceFile(getEditorInput()).map(type::cast).orElse(null);
		}
		if (type == Path.class) {
			return type.cast(storage.path());
		}
		return pages.stream().flatMap(page -> page.adapter(type).stream()).findFirst().orElseGet(() -> super.getAdapter(type));
	}

	private void show(IMarker marker) {
		String id = marker.getAttribute(ProblemMarkers.ELEMENT, "");
		if (!id.isEmpty()) {
			selectAndShow(id);
		}
	}

	@Override
	public boolean isDirty() {
		return session.filter(opened -> opened.commands().isDirty() || storage.isAdrift()).isPresent();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		storage.save(monitor == null ? new NullProgressMonitor() : monitor);
	}

	@Override
	public void doSaveAs() {
		storage.saveAs();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return session.isPresent();
	}

	private void leaveBroken() {
		if (session.isEmpty()) {
			ModelInput.workspaceFile(getEditorInput()).ifPresent(file -> LiveMarkers.leave(file, Installation.current()));
		}
	}

	@Override
	public void dispose() {
		if (watch != null) {
			watch.close();
			leaveBroken();
		}
		markers.ifPresent(LiveMarkers::close);
		pages.forEach(EditorPage::dispose);
		session.ifPresent(ModelSession::dispose);
		super.dispose();
	}
}

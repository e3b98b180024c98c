package org.genwright.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** The editor of model files. */
public final class ModelEditor extends MultiPageEditorPart {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.editor.model";

	private ModelSession session;
	private List<EditorPage> pages = List.of();
	private int shown = -1;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		if (!(input instanceof IURIEditorInput located)) {
			throw new PartInitException("Expected a file, found " + input.getName() + ".");
		}
		Path file = Path.of(located.getURI());
		try {
			open(ArchitectureFile.load(file), file);
		} catch (ArchitectureFileException wrong) {
			throw new PartInitException(wrong.getMessage(), wrong);
		}
	}

	private void open(Architecture architecture, Path file) {
		Display display = Display.getCurrent();
		session = new ModelSession(architecture, file, Installation.current(),
				IdGenerator.from(() -> UUID.randomUUID().toString().substring(0, 8)), ForkJoinPool.commonPool(), display::asyncExec);
		session.commands().addCommandStackListener(event -> firePropertyChange(PROP_DIRTY));
	}

	@Override
	protected void createPages() {
		pages = new ArrayList<>(EditorPages.of(this, session));
		for (EditorPage page : pages) {
			setPageText(addPage(page.createControl(getContainer())), page.title());
		}
	}

	@Override
	protected void pageChange(int index) {
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

	/** Returns the handlers of global actions of the page that is shown. */
	Map<String, IAction> globalActions() {
		int active = getActivePage();
		return active < 0 ? Map.of() : pages.get(active).actions();
	}

	/** Returns what the pages share. */
	public ModelSession session() {
		return session;
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == ModelSession.class) {
			return type.cast(session);
		}
		if (type == IContentOutlinePage.class) {
			return pages.stream().flatMap(page -> page.outline().stream()).findFirst().map(type::cast).orElse(null);
		}
		return super.getAdapter(type);
	}

	@Override
	public boolean isDirty() {
		return session != null && session.commands().isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			ArchitectureFile.save(session.architecture(), session.file());
			session.commands().markSaveLocation();
			firePropertyChange(PROP_DIRTY);
		} catch (ArchitectureFileException failure) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("Save As is not offered.");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		pages.forEach(EditorPage::dispose);
		if (session != null) {
			session.dispose();
		}
		super.dispose();
	}
}

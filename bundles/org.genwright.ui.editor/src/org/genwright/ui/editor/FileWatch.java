package org.genwright.ui.editor;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Tells an editor when to look at its file: after changes the workspace reports, and when the editor or its window
 * becomes active, since nobody reports what other programs do.
 */
final class FileWatch implements IResourceChangeListener, IPartListener2, IWindowListener {

	private final ModelEditor editor;
	private final Display display;
	private volatile boolean closed;

	FileWatch(ModelEditor editor) {
		this.editor = editor;
		display = editor.getSite().getShell().getDisplay();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		editor.getSite().getPage().addPartListener(this);
		editor.getSite().getWorkbenchWindow().getWorkbench().addWindowListener(this);
	}

	void close() {
		closed = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		editor.getSite().getPage().removePartListener(this);
		editor.getSite().getWorkbenchWindow().getWorkbench().removeWindowListener(this);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		Optional<IFile> file = ModelInput.workspaceFile(editor.getEditorInput());
		IResourceDelta delta = file.map(found -> event.getDelta().findMember(found.getFullPath())).orElse(null);
		if (delta == null) {
			return;
		}
		if (delta.getKind() == IResourceDelta.REMOVED && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			IFile target = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
			later(() -> editor.moved(target));
		} else {
			later(editor::checkFile);
		}
	}

	private void later(Runnable code) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!closed) {
					code.run();
				}
			});
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == editor) {
			later(editor::checkFile);
		}
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		if (window == editor.getSite().getWorkbenchWindow() && editor.isActive()) {
			later(editor::checkFile);
		}
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		// the file is the same
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// the file is the same
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// the file is the same
	}
}

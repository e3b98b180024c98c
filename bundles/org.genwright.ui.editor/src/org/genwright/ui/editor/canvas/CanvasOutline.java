package org.genwright.ui.editor.canvas;

import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** The page of the Outline view: the whole diagram in small, and below it a tree of what is in it. */
final class CanvasOutline extends Page implements IContentOutlinePage {

	private static final int[] WEIGHTS = {2, 5};

	private final DiagramViewer viewer;
	private final ISelectionProvider selection;
	private final ModelSession session;
	private final Consumer<ModelState> follower = state -> changed();
	private SashForm area;
	private Overview overview;
	private OutlineTree tree;

	/**
	 * Creates a page.
	 *
	 * @param selection the selection of the editor, which is that of the page as well
	 */
	CanvasOutline(DiagramViewer viewer, ISelectionProvider selection) {
		this.viewer = viewer;
		this.selection = selection;
		session = viewer.context().session();
	}

	@Override
	public void createControl(Composite parent) {
		area = new SashForm(parent, SWT.VERTICAL);
		overview = new Overview(area, viewer);
		tree = new OutlineTree(area, session);
		area.setWeights(WEIGHTS);
		session.addListener(follower);
	}

	private void changed() {
		overview.redraw();
		tree.changed();
	}

	@Override
	public Control getControl() {
		return area;
	}

	@Override
	public void setFocus() {
		tree.viewer().getControl().setFocus();
	}

	@Override
	public void dispose() {
		session.removeListener(follower);
		if (tree != null) {
			tree.dispose();
			overview.dispose();
		}
		super.dispose();
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		selection.addSelectionChangedListener(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		selection.removeSelectionChangedListener(listener);
	}

	@Override
	public ISelection getSelection() {
		return selection.getSelection();
	}

	@Override
	public void setSelection(ISelection next) {
		selection.setSelection(next);
	}
}

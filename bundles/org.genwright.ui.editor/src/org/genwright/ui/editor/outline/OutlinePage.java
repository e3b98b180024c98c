package org.genwright.ui.editor.outline;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.genwright.ui.editor.HistoryActions;
import org.genwright.ui.editor.canvas.CanvasPage;

/** What the Outline view shows of a model, whichever page of the editor is in front. Its selection is that of the editor. */
public final class OutlinePage extends Page implements IContentOutlinePage {

	private static final String BUNDLE = "org.genwright.ui.editor";
	private static final String SHARE = "outline.overview";
	private static final int WHOLE = 1000;
	private static final int DEFAULT_SHARE = 280;

	private final CanvasPage canvas;
	private final ISelectionProvider selection;
	private final ScopedPreferenceStore preferences = new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
	private SashForm area;
	private OutlineTree tree;

	/** Creates a page. */
	public OutlinePage(CanvasPage canvas) {
		this.canvas = canvas;
		selection = canvas.editor().getSite().getSelectionProvider();
	}

	@Override
	public void createControl(Composite parent) {
		area = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
		new Overview(area, canvas.session(), canvas.viewer());
		tree = new OutlineTree(area, canvas.session(), this::open);
		preferences.setDefault(SHARE, DEFAULT_SHARE);
		int share = Math.clamp(preferences.getInt(SHARE), 0, WHOLE);
		area.setWeights(share, WHOLE - share);
		area.addDisposeListener(_ -> remember(area.getWeights()[0]));
	}

	private void remember(int share) {
		preferences.setValue(SHARE, share);
		try {
			preferences.save();
		} catch (IOException failure) {
			ILog.of(OutlinePage.class).warn(Messages.OutlinePage_share, failure);
		}
	}

	/** Shows an element on the canvas; of a node in a collapsed frame the frame. */
	private void open(String id) {
		canvas.editor().selectAndShow(id);
		canvas.editor().getSite().getPage().activate(canvas.editor());
		if (canvas.part(id).isPresent()) {
			canvas.reveal(id);
		} else {
			tree.container(id).ifPresent(canvas::reveal);
		}
	}

	@Override
	public void setActionBars(IActionBars bars) {
		HistoryActions.of(() -> Optional.of(canvas.session().commands())).forEach(bars::setGlobalActionHandler);
		canvas.actions().forEach(bars::setGlobalActionHandler);
		bars.updateActionBars();
	}

	@Override
	public Control getControl() {
		return area;
	}

	@Override
	public void setFocus() {
		tree.tree().setFocus();
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

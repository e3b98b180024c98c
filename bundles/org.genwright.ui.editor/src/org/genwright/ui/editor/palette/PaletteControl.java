package org.genwright.ui.editor.palette;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** The palette: a search field and what can be added, by group. */
public final class PaletteControl extends Composite {

	private static final String KEY = "org.eclipse.swtbot.widget.key";

	private final ModelSession session;
	private final Swatches swatches;
	private final ToolItem fold;
	private final ToolBar foldBar;
	private final Label title;
	private final Text search;
	private final TreeViewer viewer;
	private final Consumer<ModelState> stateListener = state -> refresh();
	private final Runnable coloursListener = this::recolour;
	private PaletteContent content;

	/** Whether the palette is shown. */
	public enum Folding {
		/** It is. */
		OPEN,
		/** Only the button to show it is. */
		FOLDED
	}

	/**
	 * Creates the palette.
	 *
	 * @param fields hears of the text field, whose keys concern its text alone
	 * @param toggle folds the palette away, or shows it again
	 */
	public PaletteControl(Composite parent, CanvasPage canvas, Consumer<Text> fields, Runnable toggle) {
		super(parent, SWT.NONE);
		session = canvas.session();
		swatches = new Swatches(getDisplay());
		content = content();
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 2;
		layout.marginHeight = 2;
		setLayout(layout);
		title = new Label(this, SWT.NONE);
		title.setText(Messages.PaletteControl_title);
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		foldBar = new ToolBar(this, SWT.FLAT);
		fold = new ToolItem(foldBar, SWT.PUSH);
		fold.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toggle.run()));
		search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.PaletteControl_search);
		search.setData(KEY, "palette-search");
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		fields.accept(search);
		viewer = new TreeViewer(this, SWT.SINGLE | SWT.V_SCROLL);
		createTree(canvas);
		listen(canvas);
	}

	private void createTree(CanvasPage canvas) {
		viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
		viewer.getTree().setData(KEY, "palette");
		viewer.setContentProvider(new PaletteTree(() -> content));
		viewer.setLabelProvider(new PaletteLabels(swatches));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(this);
		viewer.expandAll();
		new PaletteGestures(viewer, canvas).install();
		setTabList(new Control[] {search, viewer.getTree(), foldBar});
	}

	private void listen(CanvasPage canvas) {
		search.addModifyListener(event -> refresh());
		search.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.character == SWT.CR) {
				event.doit = false;
				enterList();
			} else if (event.character == SWT.ESC) {
				search.setText("");
				canvas.setFocus();
			}
		}));
		session.addListener(stateListener);
		DiagramColours.current().addListener(coloursListener);
		addDisposeListener(event -> {
			session.removeListener(stateListener);
			DiagramColours.current().removeListener(coloursListener);
			swatches.dispose();
		});
	}

	/** Puts the focus on the first entry. */
	private void enterList() {
		content.entries().findFirst().ifPresent(entry -> viewer.setSelection(new StructuredSelection(entry), true));
		viewer.getTree().setFocus();
	}

	private PaletteContent content() {
		return PaletteContent.of(session.architecture(), session.state().report().roles(), session.installation().families().layers().all());
	}

	private void refresh() {
		PaletteContent next = content().matching(search.getText());
		if (!next.equals(content)) {
			content = next;
			viewer.getTree().setRedraw(false);
			viewer.refresh();
			viewer.expandAll();
			viewer.getTree().setRedraw(true);
		}
	}

	private void recolour() {
		swatches.renew(viewer::refresh);
	}

	/** Shows the whole palette or only the button. */
	public void show(Folding folding) {
		boolean open = folding == Folding.OPEN;
		for (var control : List.of(title, search, viewer.getTree())) {
			control.setVisible(open);
			((GridData) control.getLayoutData()).exclude = !open;
		}
		fold.setText(open ? "«" : "»");
		fold.setToolTipText(open ? Messages.PaletteControl_collapse : Messages.PaletteControl_expand);
		layout(true);
	}

	/** Returns the width that the button needs. */
	public int foldedWidth() {
		return foldBar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 4;
	}
}

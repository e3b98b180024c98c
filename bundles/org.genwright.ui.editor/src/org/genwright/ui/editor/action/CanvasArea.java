package org.genwright.ui.editor.action;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.palette.PaletteControl;
import org.genwright.ui.editor.palette.PaletteControl.Folding;

/**
 * The palette beside the canvas, under a bar of tools. The palette can be made wider and narrower and folded away; both is
 * remembered.
 */
public final class CanvasArea extends Composite {

	private static final String BUNDLE = "org.genwright.ui.editor";
	private static final String WIDTH = "palette.width";
	private static final String FOLDED = "palette.folded";
	private static final int DEFAULT_WIDTH = 220;
	private static final int LEAST_WIDTH = 140;
	private static final int LEAST_CANVAS = 200;
	private static final int SASH = 4;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(BUNDLE);
	private final Composite side;
	private final Sash sash;
	private final Composite main;
	private final Composite canvasParent;
	private PaletteControl palette;
	private int width = preferences.getInt(WIDTH, DEFAULT_WIDTH);
	private Folding folding = preferences.getBoolean(FOLDED, false) ? Folding.FOLDED : Folding.OPEN;

	/** Creates the area in a composite. */
	public CanvasArea(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new FormLayout());
		side = new Composite(this, SWT.NONE);
		side.setLayout(new FillLayout());
		sash = new Sash(this, SWT.VERTICAL | SWT.SMOOTH);
		main = new Composite(this, SWT.NONE);
		GridLayout column = new GridLayout();
		column.marginWidth = 0;
		column.marginHeight = 0;
		column.verticalSpacing = 0;
		main.setLayout(column);
		canvasParent = new Composite(main, SWT.NONE);
		canvasParent.setLayout(new FillLayout());
		canvasParent.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		sash.addListener(SWT.Selection, event -> {
			event.x = Math.clamp(event.x, LEAST_WIDTH, Math.max(LEAST_WIDTH, getClientArea().width - LEAST_CANVAS));
			if (event.detail != SWT.DRAG) {
				width = event.x;
				preferences.putInt(WIDTH, width);
				arrange();
			}
		});
		sash.addMouseListener(MouseListener.mouseDoubleClickAdapter(this::fold));
		arrange();
	}

	/** Returns the composite in which the viewer's control is to be made. */
	public Composite canvasParent() {
		return canvasParent;
	}

	/** Creates the palette and the bar of tools; called once, when the canvas and its actions exist. */
	public void open(CanvasPage canvas, CanvasActions actions) {
		palette = new PaletteControl(side, canvas, field -> TextFocus.watch(field, canvas.editor().getEditorSite(), actions.global()), this::toggle);
		Composite bar = actions.createToolBar(main, canvas);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		bar.moveAbove(canvasParent);
		setTabList(new Control[] {main, side});
		main.setTabList(new Control[] {bar, canvasParent});
		arrange();
	}

	private void fold(MouseEvent event) {
		toggle();
	}

	/** Folds the palette away, or shows it again. */
	void toggle() {
		folding = folding == Folding.OPEN ? Folding.FOLDED : Folding.OPEN;
		preferences.putBoolean(FOLDED, folding == Folding.FOLDED);
		arrange();
	}

	private void arrange() {
		if (palette != null) {
			palette.show(folding);
		}
		boolean open = folding == Folding.OPEN;
		int edge = open ? width : palette == null ? 0 : palette.foldedWidth();
		side.setLayoutData(data(new FormAttachment(0, 0), new FormAttachment(0, edge)));
		sash.setLayoutData(data(new FormAttachment(0, edge), new FormAttachment(0, edge + SASH)));
		sash.setEnabled(open);
		main.setLayoutData(data(new FormAttachment(0, edge + SASH), new FormAttachment(100, 0)));
		layout(true, true);
	}

	private static FormData data(FormAttachment left, FormAttachment right) {
		FormData data = new FormData();
		data.left = left;
		data.right = right;
		data.top = new FormAttachment(0, 0);
		data.bottom = new FormAttachment(100, 0);
		return data;
	}
}

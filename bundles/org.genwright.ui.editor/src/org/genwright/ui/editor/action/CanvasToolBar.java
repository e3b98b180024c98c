package org.genwright.ui.editor.action;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.ControlContribution;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.canvas.CanvasZoom;

/** The bar of tools above the canvas: zoom, layout, grid and export. */
final class CanvasToolBar {

	private static final List<Integer> LEVELS = List.of(25, 50, 75, 100, 150, 200, 400);

	private final ToolBar control;

	/** Creates the bar in a composite. */
	CanvasToolBar(Composite parent, CanvasPage canvas, LayoutActions layout, ViewActions view) {
		ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL | SWT.WRAP);
		bar.add(new ZoomItem(canvas.zoom()));
		view.zooms().forEach(bar::add);
		bar.add(new Separator());
		layout.layouts().subList(0, 1).forEach(bar::add);
		layout.directions().forEach(bar::add);
		bar.add(new Separator());
		view.grids().forEach(bar::add);
		bar.add(new Separator());
		bar.add(view.export());
		control = bar.createControl(parent);
		control.addDisposeListener(event -> bar.dispose());
	}

	/** Returns the control. */
	ToolBar control() {
		return control;
	}

	/** The field for the zoom: choose a level, or type one. */
	private static final class ZoomItem extends ControlContribution {

		private static final int WIDTH = 110;

		private final CanvasZoom zoom;

		ZoomItem(CanvasZoom zoom) {
			super("zoom");
			this.zoom = zoom;
		}

		@Override
		protected Control createControl(Composite parent) {
			Combo combo = new Combo(parent, SWT.DROP_DOWN);
			combo.setToolTipText(Messages.CanvasToolBar_zoom);
			LEVELS.forEach(level -> combo.add(percent(level / 100.0)));
			combo.setText(percent(zoom.zoom()));
			combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> set(combo)));
			combo.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> set(combo)));
			zoom.addListener(value -> {
				if (!combo.isDisposed()) {
					combo.setText(percent(value));
				}
			});
			return combo;
		}

		private void set(Combo combo) {
			String digits = combo.getText().replace("%", "").strip();
			if (digits.matches("\\d{1,4}") && Integer.parseInt(digits) > 0) {
				zoom.setZoom(Integer.parseInt(digits) / 100.0);
			}
			combo.setText(percent(zoom.zoom()));
		}

		private static String percent(double zoom) {
			return String.format(Locale.ROOT, "%.0f %%", 100 * zoom);
		}

		@Override
		protected int computeWidth(Control control) {
			return WIDTH;
		}
	}
}

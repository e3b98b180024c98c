package org.genwright.ui.editor.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.difference.ModelComparison;
import org.genwright.ui.editor.session.ModelSession;

/** Two diagrams side by side, above the list of what differs. */
final class CompareView {

	private static final ModelComparison NOTHING = new ModelComparison(List.of(), Map.of());
	private static final double READABLE_ZOOM = 0.4;
	private static final double SMALLEST_ZOOM = 0.1;
	private static final double LARGEST_ZOOM = 4;

	private final CompareEditor editor;
	private final Composite area;
	private final CompareCanvas left;
	private final CompareCanvas right;
	private final DifferenceList list;
	private final Label counts;
	private final Button all;
	private final Button takeOver;
	private final Button takeOverAll;
	private ModelComparison comparison = NOTHING;

	CompareView(Composite parent, CompareEditor editor, CompareInput input) {
		this.editor = editor;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		SashForm diagrams = new SashForm(sash, SWT.HORIZONTAL);
		left = diagram(diagrams, NLS.bind(Messages.CompareView_left, CompareInput.name(input.left())));
		right = diagram(diagrams, NLS.bind(Messages.CompareView_right, CompareInput.name(input.right())));
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(below);
		counts = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(counts);
		Composite bar = new Composite(below, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		takeOver = button(bar, SWT.PUSH, Messages.CompareView_takeOver, this::takeOver);
		takeOverAll = button(bar, SWT.PUSH, Messages.CompareView_takeOverAll, editor::takeOverAll);
		button(bar, SWT.PUSH, Messages.CompareView_fit, () -> fit(SMALLEST_ZOOM));
		all = button(bar, SWT.CHECK, Messages.CompareView_presentation, this::showList);
		list = new DifferenceList(below);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(list.control());
		list.onSelect(this::selected);
		list.onOpen(this::takeOver);
		left.onClick(id -> comparison.ofBefore(id).ifPresent(this::select));
		right.onClick(id -> comparison.ofAfter(id).ifPresent(this::select));
		sash.setWeights(65, 35);
		fitWhenLaidOut();
	}

	private CompareCanvas diagram(Composite parent, String title) {
		Composite side = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(side);
		Label label = new Label(side, SWT.NONE);
		label.setText(title.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).applyTo(label);
		CompareCanvas canvas = new CompareCanvas(side);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
		canvas.onZoom(this::zoom);
		return canvas;
	}

	private static Button button(Composite parent, int style, String text, Runnable code) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> code.run()));
		return button;
	}

	Composite control() {
		return area;
	}

	/**
	 * Compares two models and shows them.
	 *
	 * @param before the left model
	 * @param after  the right model
	 * @param lock why nothing can be taken over; empty if it can
	 */
	void show(ModelSession before, ModelSession after, String lock) {
		comparison = ModelComparison.of(before.architecture(), after.architecture());
		left.show(before.state().scene(), before.architecture().getId(), id -> visible(comparison.ofBefore(id)));
		right.show(after.state().scene(), after.architecture().getId(), id -> visible(comparison.ofAfter(id)));
		takeOver.setToolTipText(lock);
		takeOverAll.setToolTipText(lock);
		takeOverAll.setEnabled(lock.isEmpty() && !comparison.differences().isEmpty());
		list.show(shown());
		selected(list.selected());
		counts.setText(lock.isEmpty() ? counts() : lock);
		counts.requestLayout();
	}

	/** Begins with as much in sight as can be read. */
	private void fitWhenLaidOut() {
		left.control().addListener(SWT.Resize, new Listener() {
			@Override
			public void handleEvent(Event event) {
				if (left.control().getSize().x > 0 && comparison != NOTHING) {
					left.control().removeListener(SWT.Resize, this);
					left.control().getDisplay().asyncExec(() -> {
						if (!area.isDisposed()) {
							fit(READABLE_ZOOM);
						}
					});
				}
			}
		});
	}

	private String counts() {
		int content = comparison.content().size();
		return comparison.differences().isEmpty() ? Messages.CompareView_equal
				: NLS.bind(Messages.CompareView_counts, content, comparison.differences().size() - content);
	}

	private Optional<Difference> visible(Optional<Difference> difference) {
		return difference.filter(found -> shown().contains(found));
	}

	private List<Difference> shown() {
		return all.getSelection() ? comparison.differences() : comparison.content();
	}

	private void showList() {
		editor.refresh();
	}

	private void select(Difference difference) {
		if (shown().contains(difference)) {
			list.select(difference);
		}
	}

	private void selected(Optional<Difference> difference) {
		takeOver.setEnabled(takeOverAll.isEnabled() && difference.isPresent());
		left.choose(difference.orElse(null));
		right.choose(difference.orElse(null));
		difference.ifPresent(chosen -> {
			reveal(left, right, chosen);
			reveal(right, left, chosen);
		});
	}

	/** Shows where a difference is; in a diagram that lacks it, the same place as in the other. */
	private static void reveal(CompareCanvas canvas, CompareCanvas other, Difference difference) {
		canvas.place(difference).or(() -> other.place(difference)).ifPresent(canvas::reveal);
	}

	private void takeOver() {
		if (takeOver.isEnabled()) {
			list.selected().ifPresent(editor::takeOver);
		}
	}

	private void zoom(double factor) {
		double zoom = Math.clamp(left.zoom() * factor, SMALLEST_ZOOM, LARGEST_ZOOM);
		left.setZoom(zoom);
		right.setZoom(zoom);
	}

	private void fit(double smallest) {
		double zoom = Math.clamp(Math.min(left.fittingZoom(), right.fittingZoom()), smallest, 1);
		left.setZoom(zoom);
		right.setZoom(zoom);
		left.home();
		right.home();
	}

	void setFocus() {
		list.control().setFocus();
	}
}

package org.genwright.ui.editor.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * A table to choose a row of: with a field that filters the rows by all their texts above it, and more about the chosen
 * row below.
 */
final class ChoiceTable<T> {

	private static final int LINES = 7;
	private static final int DETAIL_LINES = 6;

	private final List<Column<T>> columns;
	private final Function<T, String> details;
	private final Text filter;
	private final TableViewer viewer;
	private final Text detail;
	private Consumer<Optional<T>> listener = _ -> {
	};

	/**
	 * A column.
	 *
	 * @param title  its heading
	 * @param weight its share of the width
	 * @param text   what it shows
	 */
	record Column<T>(String title, int weight, Function<T, String> text) {
	}

	/**
	 * Creates the widgets in a grid of one column.
	 *
	 * @param details what is shown of the chosen row
	 */
	ChoiceTable(Composite parent, List<Column<T>> columns, Function<T, String> details) {
		this.columns = columns;
		this.details = details;
		filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.ChoiceTable_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		viewer = viewer(parent);
		detail = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		int line = detail.getLineHeight();
		GridDataFactory.fillDefaults().grab(true, false).hint(200, DETAIL_LINES * line).applyTo(detail);
		filter.addListener(SWT.Modify, _ -> filtered());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				viewer.getTable().setFocus();
			}
		});
		viewer.getTable().addListener(SWT.KeyDown, this::typed);
		viewer.addSelectionChangedListener(_ -> changed());
		Dialog.applyDialogFont(parent);
	}

	private TableViewer viewer(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		TableViewer made = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		made.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(620, (LINES + 1) * made.getTable().getItemHeight()).applyTo(area);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		for (Column<T> column : columns) {
			TableViewerColumn viewed = new TableViewerColumn(made, SWT.NONE);
			viewed.getColumn().setText(column.title());
			layout.setColumnData(viewed.getColumn(), new ColumnWeightData(column.weight(), 40, true));
			viewed.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> column.text().apply(row(row))));
		}
		made.setContentProvider(ArrayContentProvider.getInstance());
		made.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer shown, Object parentElement, Object element) {
				return matches(row(element));
			}
		});
		return made;
	}

	@SuppressWarnings("unchecked")
	private T row(Object element) {
		return (T) element;
	}

	private boolean matches(T row) {
		StringBuilder text = new StringBuilder(details.apply(row));
		columns.forEach(column -> text.append(' ').append(column.text().apply(row)));
		String all = text.toString().toLowerCase(Locale.ROOT);
		return List.of(filter.getText().toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(all::contains);
	}

	/** What is typed in the table filters it. */
	private void typed(Event event) {
		if (event.character > ' ' && event.character != SWT.DEL && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
			event.doit = false;
			filter.setFocus();
			filter.setText(filter.getText() + event.character);
			filter.setSelection(filter.getCharCount());
		}
	}

	private void filtered() {
		viewer.refresh();
		if (viewer.getStructuredSelection().isEmpty() && viewer.getTable().getItemCount() > 0) {
			viewer.setSelection(new StructuredSelection(viewer.getElementAt(0)), true);
		}
	}

	private void changed() {
		detail.setText(chosen().map(details).orElse(""));
		listener.accept(chosen());
	}

	/** Returns the chosen row. */
	Optional<T> chosen() {
		return Optional.ofNullable(viewer.getStructuredSelection().getFirstElement()).map(this::row);
	}

	/** Sets who hears of choices. */
	void onChoice(Consumer<Optional<T>> chosen) {
		listener = chosen;
	}

	/** Sets what a double click on a row does, and the Enter key in the filter. */
	void onOpen(Runnable action) {
		viewer.addDoubleClickListener(_ -> action.run());
		filter.addListener(SWT.DefaultSelection, _ -> action.run());
	}

	/** Shows rows. */
	void show(List<T> rows) {
		viewer.setInput(rows);
	}

	/** Chooses a row. */
	void choose(T row) {
		viewer.setSelection(new StructuredSelection(row), true);
	}

	/** Lets people use the table, or not. */
	void enable(Enabling enabling) {
		boolean on = enabling == Enabling.ON;
		filter.setEnabled(on);
		viewer.getTable().setEnabled(on);
		detail.setEnabled(on);
	}

	/** Whether something can be used. */
	enum Enabling {
		/** It can. */
		ON,
		/** It cannot. */
		OFF
	}

	/** Puts the focus in the filter. */
	void setFocus() {
		filter.setFocus();
	}
}

package org.genwright.ui.runs;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

/**
 * The table of runs: sorted by the column whose heading was clicked, newest first at the beginning, and filtered. New
 * rows for known directories keep their selection. The table is fed sorted and filtered lists, since that is much faster
 * than letting the viewer compare label by label.
 */
final class RunsTable {

	private static final String BUNDLE = "org.genwright.ui";

	private final Composite container;
	private final TableViewer viewer;
	private final LocalResourceManager resources;

	private List<RunRow> rows = List.of();
	private List<RunRow> shown = List.of();
	private List<String> words = List.of();
	private RunColumn sortColumn = RunColumn.STARTED;
	private int direction = SWT.DOWN;

	RunsTable(Composite parent) {
		container = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		container.setLayout(layout);
		viewer = new TableViewer(container, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		resources = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparer(new ByDirectory());
		viewer.setUseHashlookup(true);
		viewer.getTable().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		Arrays.stream(RunColumn.values()).forEach(column -> addColumn(column, layout));
		showSortColumn();
	}

	private void addColumn(RunColumn column, TableColumnLayout layout) {
		TableViewerColumn added = new TableViewerColumn(viewer, column.alignment());
		added.getColumn().setText(column.title());
		added.getColumn().setMoveable(true);
		layout.setColumnData(added.getColumn(), new ColumnWeightData(column.width(), column.width(), true));
		added.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> sortBy(column)));
		added.setLabelProvider(new Cell(column));
	}

	private void sortBy(RunColumn column) {
		direction = column == sortColumn && direction == SWT.UP ? SWT.DOWN : SWT.UP;
		sortColumn = column;
		showSortColumn();
		show();
	}

	private void showSortColumn() {
		Table table = viewer.getTable();
		table.setSortColumn(table.getColumn(sortColumn.ordinal()));
		table.setSortDirection(direction);
	}

	/** Shows other rows. */
	void setRows(List<RunRow> newRows) {
		rows = newRows;
		show();
	}

	/** Shows only the rows in which every word of the text occurs. */
	void filter(String text) {
		String trimmed = text.strip().toLowerCase(Locale.ROOT);
		words = trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+"));
		show();
	}

	private void show() {
		Comparator<RunRow> order = direction == SWT.UP ? sortColumn.order() : Collections.reverseOrder(sortColumn.order());
		List<RunRow> next = rows.stream().filter(row -> row.matches(words)).sorted(order).toList();
		if (next.equals(shown)) {
			return;
		}
		shown = next;
		IStructuredSelection selection = viewer.getStructuredSelection();
		Table table = viewer.getTable();
		int top = table.getTopIndex();
		table.setRedraw(false);
		try {
			viewer.setInput(shown);
			table.setTopIndex(top);
			reselect(selection);
		} finally {
			table.setRedraw(true);
		}
	}

	/** Selects the rows of the same directories, so that who shows the selection sees the new values. */
	private void reselect(IStructuredSelection selection) {
		if (!selection.isEmpty()) {
			List<?> selected = selection.toList();
			viewer.setSelection(new StructuredSelection(shown.stream()
					.filter(row -> selected.stream().anyMatch(old -> ((RunRow) old).directory().equals(row.directory()))).toList()));
		}
	}

	/** Calls the code when a row is opened by a double click or Enter. */
	void onOpen(Runnable code) {
		viewer.addOpenListener(_ -> code.run());
	}

	/** Returns the selected rows, from top to bottom. */
	List<RunRow> selected() {
		return viewer.getStructuredSelection().stream().map(RunRow.class::cast).toList();
	}

	/** Returns all rows, also those the filter hides. */
	List<RunRow> rows() {
		return rows;
	}

	int shownCount() {
		return shown.size();
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Returns the outermost widget, for layout. */
	Control container() {
		return container;
	}

	/** Returns the table widget, for focus and menu. */
	Control control() {
		return viewer.getControl();
	}

	/** Text, and in the state column the icon, of one column. */
	private final class Cell extends ColumnLabelProvider {

		private final RunColumn column;

		Cell(RunColumn column) {
			this.column = column;
		}

		@Override
		public String getText(Object element) {
			return column.text((RunRow) element);
		}

		@Override
		public Image getImage(Object element) {
			return column != RunColumn.STATE ? null
					: ResourceLocator.imageDescriptorFromBundle(BUNDLE, ((RunRow) element).status().iconPath()).map(resources::get).orElse(null);
		}

		@Override
		public String getToolTipText(Object element) {
			return column == RunColumn.NAME ? ((RunRow) element).directory().toString() : null;
		}
	}

	/** Two rows are the same to the viewer if they are of the same run. */
	private static final class ByDirectory implements IElementComparer {

		@Override
		public boolean equals(Object first, Object second) {
			return first instanceof RunRow a && second instanceof RunRow b ? a.directory().equals(b.directory()) : first.equals(second);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof RunRow row ? row.directory().hashCode() : element.hashCode();
		}
	}
}

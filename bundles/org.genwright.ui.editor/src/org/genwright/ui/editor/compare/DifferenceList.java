package org.genwright.ui.editor.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.genwright.diagram.difference.Difference;
import org.genwright.ui.editor.figure.DiagramColours;

/** The list of differences. */
final class DifferenceList {

	private static final Pattern SHOWN = Pattern.compile("type|settings/.*");

	private final TableViewer viewer;
	private boolean filling;

	DifferenceList(Composite parent) {
		viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		addColumn(Messages.DifferenceList_kind, 110, new Kind());
		addColumn(Messages.DifferenceList_where, 260, ColumnLabelProvider.createTextProvider(row -> ((Difference) row).where()));
		addColumn(Messages.DifferenceList_changes, 560, ColumnLabelProvider.createTextProvider(row -> changes((Difference) row)));
	}

	private void addColumn(String title, int width, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(labels);
	}

	/** Of an added or removed element, its type and settings. */
	private static String changes(Difference difference) {
		return difference.changes().stream().filter(change -> difference.kind() == Difference.Kind.CHANGED || SHOWN.matcher(change.property()).matches())
				.map(change -> difference.kind() == Difference.Kind.CHANGED ? change.text()
						: change.property().replace("settings/", "") + ' ' + change.after().or(change::before).orElse(""))
				.collect(Collectors.joining(", "));
	}

	Table control() {
		return viewer.getTable();
	}

	/** Shows differences; the same row stays selected, or if it has gone, the one in its place. */
	void show(List<Difference> differences) {
		Optional<Difference> last = selected();
		int index = viewer.getTable().getSelectionIndex();
		filling = true;
		viewer.setInput(differences);
		filling = false;
		Optional<Difference> same = last.flatMap(old -> differences.stream().filter(found -> found.equals(old)).findFirst());
		if (same.isPresent()) {
			select(same.get());
		} else if (index >= 0 && !differences.isEmpty()) {
			select(differences.get(Math.min(index, differences.size() - 1)));
		} else {
			viewer.setSelection(StructuredSelection.EMPTY);
		}
	}

	void select(Difference difference) {
		viewer.setSelection(new StructuredSelection(difference), true);
	}

	Optional<Difference> selected() {
		return Optional.ofNullable((Difference) viewer.getStructuredSelection().getFirstElement());
	}

	/** Calls the code with what is selected. */
	void onSelect(Consumer<Optional<Difference>> code) {
		viewer.addSelectionChangedListener(_ -> {
			if (!filling) {
				code.accept(selected());
			}
		});
	}

	/** Calls the code when a row is opened by a double click or Enter. */
	void onOpen(Runnable code) {
		viewer.addOpenListener(_ -> code.run());
	}

	/** Sign and word, in the colour of the marks. */
	private static final class Kind extends ColumnLabelProvider {

		@Override
		public String getText(Object row) {
			Difference.Kind kind = ((Difference) row).kind();
			return CompareColours.sign(kind) + "  " + CompareColours.word(kind);
		}

		@Override
		public Color getForeground(Object row) {
			return DiagramColours.current().of(CompareColours.current().of(((Difference) row).kind()));
		}
	}
}

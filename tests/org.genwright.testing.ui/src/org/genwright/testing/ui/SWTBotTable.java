package org.genwright.testing.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** A table. */
public final class SWTBotTable extends AbstractSWTBot<Table> {

	/** Creates a bot for a table. */
	public SWTBotTable(Table table) {
		super(table);
	}

	/** Returns the first cells of the selected rows, joined by commas. */
	@Override
	public String getText() {
		return UserInterface.get(() -> String.join(", ", Arrays.stream(widget.getSelection()).map(item -> item.getText(0)).toList()));
	}

	/** Returns the number of rows. */
	public int rowCount() {
		return UserInterface.get(widget::getItemCount);
	}

	/** Returns the column headings from left to right. */
	public List<String> columns() {
		return UserInterface.get(() -> Arrays.stream(widget.getColumns()).map(TableColumn::getText).toList());
	}

	/** Returns the text of a cell. */
	public String cell(int row, String column) {
		return UserInterface.get(() -> widget.getItem(row).getText(index(column)));
	}

	/** Returns the texts of a column from top to bottom. */
	public List<String> cells(String column) {
		return UserInterface.get(() -> Arrays.stream(widget.getItems()).map(item -> item.getText(index(column))).toList());
	}

	/** Returns the first row whose cell has the given text, once there is one. */
	public int indexOf(String text, String column) {
		return UserInterface.find("row with '" + text + "' in column '" + column + "'", () -> {
			int row = Arrays.stream(widget.getItems()).map(item -> item.getText(index(column))).toList().indexOf(text);
			return row < 0 ? null : row;
		});
	}

	/** Selects rows as clicks do. */
	public void select(int... rows) {
		UserInterface.run(() -> {
			widget.setSelection(rows);
			Event event = new Event();
			event.item = widget.getItem(rows[rows.length - 1]);
			widget.notifyListeners(SWT.Selection, event);
		});
	}

	/** Returns the selected rows. */
	public List<Integer> selection() {
		return UserInterface.get(() -> IntStream.of(widget.getSelectionIndices()).boxed().toList());
	}

	/** Returns a column by its heading. */
	public SWTBotTableColumn header(String column) {
		return new SWTBotTableColumn(UserInterface.get(() -> widget.getColumn(index(column))));
	}

	private int index(String column) {
		return IntStream.range(0, widget.getColumnCount()).filter(i -> widget.getColumn(i).getText().equals(column)).findFirst()
				.orElseThrow(() -> new AssertionError("No column '" + column + "'"));
	}
}

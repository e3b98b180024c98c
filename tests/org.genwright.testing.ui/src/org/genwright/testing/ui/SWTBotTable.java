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

	SWTBotTable(Table table) {
		super(table);
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
	public List<String> column(String column) {
		return UserInterface.get(() -> Arrays.stream(widget.getItems()).map(item -> item.getText(index(column))).toList());
	}

	/** Returns the first row whose cell has the given text, once there is one. */
	public int rowOf(String column, String text) {
		return UserInterface.find("row with '" + text + "' in column '" + column + "'", () -> {
			int row = Arrays.stream(widget.getItems()).map(item -> item.getText(index(column))).toList().indexOf(text);
			return row < 0 ? null : row;
		});
	}

	/** Selects a row as a click does. */
	public void select(int row) {
		UserInterface.run(() -> {
			widget.setSelection(row);
			Event event = new Event();
			event.item = widget.getItem(row);
			widget.notifyListeners(SWT.Selection, event);
		});
	}

	/** Clicks a column's heading. */
	public void clickHeader(String column) {
		UserInterface.run(() -> widget.getColumn(index(column)).notifyListeners(SWT.Selection, new Event()));
	}

	private int index(String column) {
		return IntStream.range(0, widget.getColumnCount()).filter(i -> widget.getColumn(i).getText().equals(column)).findFirst()
				.orElseThrow(() -> new AssertionError("No column '" + column + "'"));
	}
}

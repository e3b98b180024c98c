package org.genwright.ui.editor.typeahead;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A text field on the canvas with a list under it. The focus stays in the field: letters search, the arrow keys choose,
 * Enter takes the chosen line, Esc or a click elsewhere ends it.
 */
final class ChoicePopup<T> {

	/** Tells tests and style sheets what the widget is. */
	private static final String KEY = "org.eclipse.swtbot.widget.key";
	private static final int ROWS = 7;
	private static final int WIDTH = 380;
	private static final int ASIDE = 150;
	private static final int DETAIL_LINES = 3;

	private final Composite box;
	private final Text text;
	private final Table table;
	private final Label detail;
	private final Function<String, List<Choice<T>>> search;
	private final Consumer<T> taken;
	private final Function<Choice<T>, Image> images;
	private List<Choice<T>> shown = List.of();

	/**
	 * Opens the field.
	 *
	 * @param canvas the canvas
	 * @param at     where, on the canvas
	 * @param hint   what the empty field says
	 * @param search returns the lines for a text
	 * @param images returns the picture of a line
	 * @param taken  receives what Enter takes
	 */
	ChoicePopup(Composite canvas, Point at, String hint, Function<String, List<Choice<T>>> search, Function<Choice<T>, Image> images,
			Consumer<T> taken) {
		this.search = search;
		this.images = images;
		this.taken = taken;
		box = new Composite(canvas, SWT.BORDER);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		box.setLayout(layout);
		text = new Text(box, SWT.SINGLE | SWT.BORDER);
		text.setMessage(hint);
		text.setData(KEY, "type-ahead");
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = new Table(box, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS | SWT.V_SCROLL);
		detail = new Label(box, SWT.WRAP);
		createList();
		place(canvas, at);
		listen();
		hideTip(canvas);
		text.setFocus();
	}

	/** Takes the tip of what is under the mouse away, which would cover the field: it goes when the mouse does. */
	private static void hideTip(Composite canvas) {
		canvas.notifyListeners(SWT.MouseExit, new Event());
	}

	private void createList() {
		new TableColumn(table, SWT.NONE).setWidth(WIDTH - ASIDE);
		new TableColumn(table, SWT.NONE).setWidth(ASIDE - 30);
		GridData rows = new GridData(SWT.FILL, SWT.FILL, true, true);
		rows.heightHint = ROWS * table.getItemHeight();
		table.setLayoutData(rows);
		GridData lines = new GridData(SWT.FILL, SWT.END, true, false);
		lines.widthHint = WIDTH;
		lines.heightHint = DETAIL_LINES * detail.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		detail.setLayoutData(lines);
	}

	private void place(Composite canvas, Point at) {
		Rectangle area = canvas.getClientArea();
		Point size = box.computeSize(Math.min(WIDTH + 20, Math.max(1, area.width)), SWT.DEFAULT);
		int height = Math.min(size.y, Math.max(1, area.height));
		box.setBounds(Math.clamp(at.x, 0, Math.max(0, area.width - size.x)), Math.clamp(at.y, 0, Math.max(0, area.height - height)), size.x, height);
		box.moveAbove(null);
		box.layout(true);
	}

	private void listen() {
		text.addModifyListener(event -> refresh());
		text.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
		text.addTraverseListener(event -> {
			event.doit = false;
			switch (event.detail) {
				case SWT.TRAVERSE_RETURN, SWT.TRAVERSE_TAB_NEXT -> take();
				case SWT.TRAVERSE_ESCAPE, SWT.TRAVERSE_TAB_PREVIOUS -> close();
				default -> { }
			}
		});
		text.addFocusListener(FocusListener.focusLostAdapter(event -> text.getDisplay().asyncExec(this::closeUnlessInside)));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			describe();
			text.setFocus();
		}));
		table.addListener(SWT.MouseDoubleClick, event -> take());
	}

	private void closeUnlessInside() {
		if (!box.isDisposed() && !table.isFocusControl() && !text.isFocusControl()) {
			box.dispose();
		}
	}

	private void pressed(KeyEvent event) {
		int step = switch (event.keyCode) {
			case SWT.ARROW_UP -> -1;
			case SWT.ARROW_DOWN -> 1;
			case SWT.PAGE_UP -> -ROWS + 1;
			case SWT.PAGE_DOWN -> ROWS - 1;
			default -> 0;
		};
		if (step != 0 && !shown.isEmpty()) {
			event.doit = false;
			choose(Math.clamp(table.getSelectionIndex() + step, 0, shown.size() - 1));
		}
	}

	/** Puts a text in the field, as if it had been typed. */
	void type(String typed) {
		text.setText(typed);
		text.setSelection(typed.length());
		refresh();
	}

	private void refresh() {
		shown = search.apply(text.getText());
		table.setRedraw(false);
		table.removeAll();
		Color quiet = table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		for (Choice<T> choice : shown) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] {choice.label(), choice.aside()});
			item.setImage(0, images.apply(choice));
			if (choice.offer() == Choice.Offer.REFUSED) {
				item.setForeground(quiet);
			}
		}
		table.setRedraw(true);
		choose(0);
	}

	private void choose(int row) {
		if (!shown.isEmpty()) {
			table.setSelection(row);
			table.showSelection();
		}
		describe();
	}

	private void describe() {
		int row = table.getSelectionIndex();
		detail.setText(row < 0 ? Messages.ChoicePopup_none : shown.get(row).detail());
	}

	private void take() {
		int row = table.getSelectionIndex();
		if (row >= 0 && shown.get(row).offer() == Choice.Offer.OPEN) {
			T value = shown.get(row).value();
			close();
			taken.accept(value);
		}
	}

	/** Returns the text field. */
	Text field() {
		return text;
	}

	/** Ends it and gives the focus back to the canvas. */
	void close() {
		if (!box.isDisposed()) {
			Composite canvas = box.getParent();
			box.dispose();
			canvas.setFocus();
		}
	}
}

package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.genwright.core.fix.Fix;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;

/** A list of fixes with the problem of the chosen one under it. Enter or a double click applies; Esc or a click elsewhere ends it. */
final class QuickFixPopup {

	/** Tells tests and style sheets what the widget is. */
	private static final String KEY = "org.eclipse.swtbot.widget.key";
	private static final int WIDTH = 460;
	private static final int ROWS = 8;
	private static final int LINES = 4;

	private final Shell parent;
	private final List<QuickFixes.Offer> offers;
	private final Consumer<Fix> chosen;
	private Shell shell;
	private Table table;
	private Label detail;

	/**
	 * @param parent the window
	 * @param offers what is listed
	 * @param chosen receives the fix that is taken
	 */
	QuickFixPopup(Shell parent, List<QuickFixes.Offer> offers, Consumer<Fix> chosen) {
		this.parent = parent;
		this.offers = offers;
		this.chosen = chosen;
	}

	/** Opens the list with its upper left corner at a place of the display, as far as the screen allows. */
	void open(Point at) {
		shell = new Shell(parent, SWT.TOOL | SWT.RESIZE | SWT.ON_TOP | SWT.BORDER);
		shell.setText(Messages.QuickFixPopup_title);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(shell);
		table = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setData(KEY, "quick-fixes");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, Math.clamp(offers.size(), 1, ROWS) * table.getItemHeight()).applyTo(table);
		detail = new Label(shell, SWT.WRAP);
		detail.setData(KEY, "quick-fix-problem");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, LINES * detail.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(detail);
		offers.forEach(this::add);
		if (offers.isEmpty()) {
			new TableItem(table, SWT.NONE).setText(Messages.QuickFixPopup_none);
		}
		listen();
		table.select(0);
		describe();
		shell.pack();
		place(at);
		shell.open();
		table.setFocus();
	}

	private void add(QuickFixes.Offer offer) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(offer.fix().map(Fix::title).orElse(Messages.QuickFixPopup_noFix));
		item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(offer.problem().severity() == Severity.ERROR
				? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
	}

	private void listen() {
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> describe()));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(_ -> take()));
		table.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				shell.close();
			}
		});
		shell.addListener(SWT.Deactivate, _ -> shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		}));
	}

	private void describe() {
		int row = table.getSelectionIndex();
		detail.setText(row < 0 || offers.isEmpty() ? "" : message(offers.get(row).problem()));
	}

	private static String message(Problem problem) {
		return problem.message().replace("&", "&&");
	}

	private void take() {
		int row = table.getSelectionIndex();
		if (row >= 0 && row < offers.size()) {
			offers.get(row).fix().ifPresent(fix -> {
				shell.close();
				chosen.accept(fix);
			});
		}
	}

	private void place(Point at) {
		Rectangle screen = parent.getMonitor().getClientArea();
		Point size = shell.getSize();
		shell.setLocation(Math.clamp(at.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
				Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
	}
}

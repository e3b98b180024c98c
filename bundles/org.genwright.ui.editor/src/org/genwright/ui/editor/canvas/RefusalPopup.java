package org.genwright.ui.editor.canvas;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.core.fix.Fix;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.session.ModelSession;

/**
 * Says near the mouse why a connection was not made, and offers the layers to put between. The first is chosen by Enter;
 * Escape or a click elsewhere closes.
 */
final class RefusalPopup {

	private static final int WIDTH = 380;
	private static final int OFFSET = 12;

	private final Shell shell;
	private final ModelSession session;

	RefusalPopup(Control canvas, ModelSession session, Verdict.Refused refusal) {
		this.session = session;
		shell = new Shell(canvas.getShell(), SWT.ON_TOP | SWT.TOOL);
		shell.setText(Messages.RefusalPopup_title);
		DiagramColours colours = DiagramColours.current();
		Color ground = colours.of(colours.palette().body());
		Color text = colours.of(colours.palette().text());
		shell.setBackground(colours.of(colours.palette().edge()));
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
		Composite body = new Composite(shell, SWT.NONE);
		body.setBackground(ground);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Label reason = new Label(body, SWT.WRAP);
		reason.setText(refusal.reason());
		reason.setBackground(ground);
		reason.setForeground(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(reason);
		refusal.adapters().forEach(fix -> offer(body, fix));
		if (refusal.adapters().isEmpty()) {
			hint(body, ground, text);
		}
		shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(this::close));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				close();
			}
		});
		body.addListener(SWT.MouseUp, event -> close());
		reason.addListener(SWT.MouseUp, event -> close());
	}

	private static void hint(Composite body, Color ground, Color text) {
		Label hint = new Label(body, SWT.NONE);
		hint.setText(Messages.RefusalPopup_close);
		hint.setFont(JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
		hint.setBackground(ground);
		hint.setForeground(text);
	}

	private void offer(Composite body, Fix fix) {
		Button button = new Button(body, SWT.PUSH | SWT.LEFT);
		button.setText(fix.title());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, event -> {
			close();
			session.selection().select(NewElements.nodes(session, () -> session.run(fix.title(), fix.edit())), this);
		});
		if (shell.getDefaultButton() == null) {
			shell.setDefaultButton(button);
		}
	}

	/** Opens the popup near the mouse. */
	void open() {
		shell.pack();
		Point mouse = shell.getDisplay().getCursorLocation();
		Rectangle screen = shell.getMonitor().getClientArea();
		Point size = shell.getSize();
		int x = Math.max(screen.x, Math.min(mouse.x + OFFSET, screen.x + screen.width - size.x));
		int y = mouse.y + OFFSET + size.y > screen.y + screen.height ? mouse.y - OFFSET - size.y : mouse.y + OFFSET;
		shell.setLocation(x, y);
		shell.open();
		if (shell.getDefaultButton() != null) {
			shell.getDefaultButton().setFocus();
		} else {
			shell.setFocus();
		}
	}

	boolean isOpen() {
		return !shell.isDisposed();
	}

	void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
		}
	}
}

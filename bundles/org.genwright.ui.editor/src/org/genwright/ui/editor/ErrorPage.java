package org.genwright.ui.editor;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says why a file cannot be opened as a model, and what can be done. The file stays as it is. */
final class ErrorPage implements EditorPage {

	private static final int WIDTH = 400;

	private final ModelEditor editor;
	private final String reason;
	private Button again;

	/** @param reason what is wrong: where, what was expected, what was found, what to do */
	ErrorPage(ModelEditor editor, String reason) {
		this.editor = editor;
		this.reason = reason;
	}

	@Override
	public String title() {
		return Messages.ErrorPage_title;
	}

	@Override
	public Control createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(12, 12).applyTo(page);
		Label icon = new Label(page, SWT.NONE);
		icon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_ERROR));
		Label heading = new Label(page, SWT.WRAP);
		heading.setText(Messages.ErrorPage_heading);
		heading.setFont(JFaceResources.getHeaderFont());
		new Label(page, SWT.NONE);
		Text text = new Text(page, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY);
		text.setText(reason);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		new Label(page, SWT.NONE);
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, Messages.ErrorPage_openAsText, editor::openAsText);
		again = button(buttons, Messages.ErrorPage_tryAgain, editor::tryAgain);
		return page;
	}

	private static Button button(Composite parent, String label, Runnable code) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> code.run()));
		return button;
	}

	@Override
	public void setFocus() {
		again.setFocus();
	}

	@Override
	public void dispose() {
		again = null;
	}
}

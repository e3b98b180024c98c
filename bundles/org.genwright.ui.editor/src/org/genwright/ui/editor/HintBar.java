package org.genwright.ui.editor;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line above the pages for what a person should know about the file; not there while there is nothing. */
final class HintBar {

	private final Composite bar;
	private final Label text;

	HintBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).applyTo(bar);
		Label icon = new Label(bar, SWT.NONE);
		icon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
		Button close = new Button(bar, SWT.PUSH);
		close.setText(Messages.HintBar_close);
		close.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> show("")));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	/** Shows a text; none hides the line. */
	void show(String hint) {
		if (!bar.isDisposed()) {
			text.setText(hint.replace("&", "&&"));
			bar.setVisible(!hint.isEmpty());
			((GridData) bar.getLayoutData()).exclude = hint.isEmpty();
			bar.getParent().layout(true, true);
		}
	}
}

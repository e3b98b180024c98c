package org.genwright.ui.editor.properties;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A field that is on or off; a click commits. Elements that differ show as grey. */
final class FlagWidget extends FieldWidget {

	private final Button box;

	FlagWidget(Field field, Composite parent, FormView view) {
		super(field, view);
		box = new CheckBox(parent);
		box.setText(plain(field.declared().label()));
		GridDataFactory.fillDefaults().span(FormView.COLUMNS - 1, 1).grab(true, false).indent(0, GAP).align(SWT.FILL, SWT.CENTER).applyTo(box);
		box.addListener(SWT.Selection, _ -> write(Optional.of(Boolean.toString(box.getSelection()))));
		finish(parent);
	}

	@Override
	Control control() {
		return box;
	}

	@Override
	void refresh() {
		boolean different = field().value() instanceof FieldValue.Different;
		boolean on = field().value() instanceof FieldValue.Common(Optional<String> text) && text.or(field()::defaultText).filter("true"::equals).isPresent();
		box.setGrayed(different);
		box.setSelection(different || on);
	}

	@Override
	String describe() {
		return field().value() instanceof FieldValue.Different ? Messages.FieldWidget_different + "\n" + super.describe() : super.describe();
	}
}

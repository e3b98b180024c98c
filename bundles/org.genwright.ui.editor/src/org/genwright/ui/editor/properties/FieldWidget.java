package org.genwright.ui.editor.properties;

import java.util.Optional;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A field: its control, a button that resets it, the reason why something was refused, and its description. */
abstract class FieldWidget extends LineWidget {

	/** A reading with nothing to explain. */
	static final Field.Reading ACCEPTED = new Field.Reading.Accepted(Optional.empty());

	private static final int BUTTON_SIDE = 26;

	private final FormView view;
	private Button reset;
	private Composite refusal;
	private Label reason;
	private Optional<Label> description = Optional.empty();
	private String subject = "";
	private Field field;

	FieldWidget(Field field, FormView view) {
		this.field = field;
		this.view = view;
	}

	/** Returns the field as it was shown last. */
	final Field field() {
		return field;
	}

	/** Returns the form. */
	final FormView view() {
		return view;
	}

	/** Returns the control that is edited. */
	abstract Control control();

	/** Shows what the model says. */
	abstract void refresh();

	/** Adds the reset button in the last column, and the rows below. */
	final void finish(Composite parent) {
		reset = new Button(parent, SWT.PUSH | SWT.FLAT);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), reset);
		ResourceLocator.imageDescriptorFromBundle("org.genwright.ui.editor", "icons/reset.svg").map(resources::create).ifPresent(reset::setImage);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(0, LineWidget.GAP).hint(BUTTON_SIDE, BUTTON_SIDE).applyTo(reset);
		reset.addListener(SWT.Selection, _ -> reset());
		refusal = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(refusal);
		GridDataFactory.fillDefaults().span(FormView.COLUMNS, 1).grab(true, false).applyTo(refusal);
		Label icon = new Label(refusal, SWT.NONE);
		icon.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
		reason = paragraph(refusal, 1);
		setShown(refusal, Optional.empty());
		if (DescriptionsAction.areShown() && !describe().isEmpty()) {
			description = Optional.of(small(parent));
		}
		control().setToolTipText(toolTip());
	}

	private String toolTip() {
		String standard = field.defaultText().map(text -> NLS.bind(Messages.FieldWidget_default, text)).orElse(Messages.FieldWidget_unset);
		return (field.declared().description() + "\n").stripLeading() + NLS.bind(Messages.FieldWidget_domain, field.domain()) + " " + standard;
	}

	@Override
	final void show(FormLine line, String newSubject) {
		field = ((FormLine.Entry) line).field();
		subject = newSubject;
		refresh();
		boolean resettable = field.value().isGiven() && field.refusal().of(Optional.empty()).isEmpty();
		reset.setVisible(resettable);
		reset.setToolTipText(field.defaultText().map(text -> NLS.bind(Messages.FieldWidget_reset, text)).orElse(Messages.FieldWidget_remove));
		description.ifPresent(label -> write(label, describe()));
	}

	/** Returns the text below the control. */
	String describe() {
		return field.declared().description();
	}

	/** Removes the value, so that the default counts. */
	private void reset() {
		explain(ACCEPTED);
		discard();
		write(Optional.empty());
	}

	/** Makes one command of a value; nothing if it is what the model says already. */
	final void write(Optional<String> text) {
		view.commands().set(field, subject, text);
	}

	/** Shows why a text is refused, or nothing if it is not. */
	final void explain(Field.Reading reading) {
		Optional<String> text = reading instanceof Field.Reading.Refused(String why) ? Optional.of(why) : Optional.empty();
		if (!text.orElse("").equals(reason.getText())) {
			reason.setText(text.map(LineWidget::plain).orElse(""));
			setShown(refusal, text);
			view.reflow();
		}
	}

	@Override
	boolean setFocus() {
		return control().setFocus();
	}

	@Override
	boolean hasFocus() {
		return control().isFocusControl();
	}
}

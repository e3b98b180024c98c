package org.genwright.ui.editor.properties;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The widgets of one line of a form. */
abstract class LineWidget {

	/** The distance of a field from the line above it. */
	static final int GAP = 5;

	private static final int LABEL_WIDTH = 108;

	private Object shape;

	/** Creates the widgets of a line in a section of {@link FormView#COLUMNS} columns. */
	static LineWidget create(FormLine line, Composite parent, FormView view) {
		LineWidget widget = forLine(line, parent, view);
		widget.shape = line.shape();
		return widget;
	}

	private static LineWidget forLine(FormLine line, Composite parent, FormView view) {
		return switch (line) {
			case FormLine.Fact _ -> new FactWidget(parent);
			case FormLine.Prose _ -> new ProseWidget(parent);
			case FormLine.Trouble _ -> new TroubleWidget(parent, view);
			case FormLine.Offer _ -> new OfferWidget(parent, view);
			case FormLine.Entry(Field field) -> switch (field.declared().type()) {
				case CHOICE -> new ChoiceWidget(field, parent, view);
				case FLAG -> new FlagWidget(field, parent, view);
				default -> new TextWidget(field, parent, view);
			};
		};
	}

	/** Returns what decided the widgets. */
	final Object shape() {
		return shape;
	}

	/**
	 * Shows a line of the same shape.
	 *
	 * @param subject what the labels of commands call what is selected
	 */
	abstract void show(FormLine line, String subject);

	/** Takes over what was typed and not committed yet. */
	void commit() {
	}

	/** Forgets what was typed and not committed. */
	void discard() {
	}

	/** Puts the focus in the line's control; tells whether it has one. */
	boolean setFocus() {
		return false;
	}

	/** Tells whether the line's control has the focus. */
	boolean hasFocus() {
		return false;
	}

	/** Makes the label in the first column. */
	static Label label(Composite parent) {
		Label label = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().hint(LABEL_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
		return label;
	}

	/** Makes the label of a field in the first column. */
	static Label fieldLabel(Composite parent) {
		Label label = label(parent);
		((GridData) label.getLayoutData()).verticalIndent = GAP;
		return label;
	}

	/** Makes a label for a paragraph through all columns. */
	static Label paragraph(Composite parent, int columns) {
		Label label = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Makes a label in a smaller font, for descriptions. */
	static Label small(Composite parent) {
		Label label = paragraph(parent, FormView.COLUMNS);
		ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), label);
		label.setFont(resources.create(FontDescriptor.createFrom(label.getFont()).increaseHeight(-1)));
		return label;
	}

	/** Shows or hides a control together with its place in the grid. */
	static void setShown(Control control, Optional<String> text) {
		((GridData) control.getLayoutData()).exclude = text.isEmpty();
		control.setVisible(text.isPresent());
	}

	/** Writes a text in a label, which costs nothing if it is there already. */
	static void write(Label label, String text) {
		if (!label.getText().equals(plain(text))) {
			label.setText(plain(text));
		}
	}

	/** Returns a text for a label, in which no letter is a mnemonic. */
	static String plain(String text) {
		return text.replace("&", "&&");
	}

	private static final class FactWidget extends LineWidget {

		private final Label label;
		private final Label value;

		FactWidget(Composite parent) {
			label = label(parent);
			value = paragraph(parent, FormView.COLUMNS - 1);
		}

		@Override
		void show(FormLine line, String subject) {
			FormLine.Fact fact = (FormLine.Fact) line;
			write(label, fact.label());
			write(value, fact.value());
			label.setToolTipText(fact.description().isEmpty() ? null : fact.description());
			value.setToolTipText(fact.description().isEmpty() ? null : fact.description());
		}
	}

	private static final class ProseWidget extends LineWidget {

		private final Label text;

		ProseWidget(Composite parent) {
			text = small(parent);
		}

		@Override
		void show(FormLine line, String subject) {
			write(text, ((FormLine.Prose) line).text());
		}
	}
}

package org.genwright.ui.editor.properties;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.genwright.core.setting.SettingType;

/**
 * A field to type in. Enter and leaving the field commit, Escape brings back what the model says; a text that is refused
 * stays there with the reason, and the model keeps its value.
 */
final class TextWidget extends FieldWidget {

	private static final int PARAGRAPH_HEIGHT = 96;

	private final Typing typing;
	private Optional<FieldValue> shown = Optional.empty();
	private boolean typed;
	private boolean refreshing;

	/** What can be typed in: a text, or a combo box. */
	private sealed interface Typing {

		Control control();

		String text();

		void text(String text);

		void hint(String hint);

		record Plain(Text control) implements Typing {

			@Override
			public String text() {
				return control.getText();
			}

			@Override
			public void text(String text) {
				control.setText(text);
			}

			@Override
			public void hint(String hint) {
				control.setMessage(hint);
			}
		}

		record WithList(Combo control) implements Typing {

			@Override
			public String text() {
				return control.getText();
			}

			@Override
			public void text(String text) {
				control.setText(text);
			}

			@Override
			public void hint(String hint) {
				control.setToolTipText(hint);
			}
		}
	}

	TextWidget(Field field, Composite parent, FormView view) {
		super(field, view);
		fieldLabel(parent).setText(plain(field.declared().label()));
		boolean paragraph = field.appearance() == Field.Appearance.PARAGRAPH;
		Composite cell = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, GAP).align(SWT.FILL, SWT.CENTER).applyTo(cell);
		typing = typing(field, cell);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, paragraph ? PARAGRAPH_HEIGHT : SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(typing.control());
		int columns = 1;
		if (!field.declared().unit().isEmpty()) {
			new Label(cell, SWT.NONE).setText(plain(field.declared().unit()));
			columns++;
		}
		if (field.declared().type() == SettingType.FILE) {
			browse(cell);
			columns++;
		}
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(cell);
		finish(parent);
		listen();
	}

	private Typing typing(Field field, Composite cell) {
		if (field.appearance() == Field.Appearance.DATA) {
			Combo combo = new Combo(cell, SWT.DROP_DOWN);
			view().commands().datasets().forEach(combo::add);
			combo.addListener(SWT.MouseWheel, event -> event.doit = false);
			combo.addListener(SWT.Selection, _ -> commit());
			return new Typing.WithList(combo);
		}
		boolean paragraph = field.appearance() == Field.Appearance.PARAGRAPH;
		return new Typing.Plain(new Text(cell, paragraph ? SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL : SWT.SINGLE | SWT.BORDER));
	}

	private void browse(Composite cell) {
		Button button = new Button(cell, SWT.PUSH);
		button.setText(Messages.TextWidget_more);
		button.setToolTipText(Messages.TextWidget_browse);
		button.addListener(SWT.Selection, _ -> {
			Path folder = view().commands().folder();
			FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
			dialog.setFilterPath(folder.toString());
			Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> enter(RelativePaths.of(folder, file)));
		});
	}

	private void enter(String text) {
		typing.text(text);
		commit();
	}

	private void listen() {
		Control control = typing.control();
		control.addListener(SWT.Modify, _ -> {
			if (!refreshing) {
				typed = true;
				explain(field().read(typing.text()));
			}
		});
		control.addListener(SWT.DefaultSelection, _ -> commit());
		control.addListener(SWT.FocusOut, _ -> commit());
		control.addListener(SWT.Dispose, _ -> typed = false);
		control.addListener(SWT.KeyDown, this::key);
		control.addListener(SWT.Traverse, event -> {
			boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
			event.doit |= leaves;
		});
	}

	private void key(Event event) {
		boolean paragraph = field().appearance() == Field.Appearance.PARAGRAPH;
		if (event.keyCode == SWT.ESC) {
			discard();
			refresh();
			event.doit = false;
		} else if (paragraph && (event.stateMask & SWT.MOD1) != 0 && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
			commit();
			event.doit = false;
		}
	}

	@Override
	Control control() {
		return typing.control();
	}

	@Override
	void commit() {
		if (typed && !typing.control().isDisposed() && field().read(typing.text()) instanceof Field.Reading.Accepted(Optional<String> text)) {
			discard();
			write(text);
			refresh(); // what was typed may be another form of the same value
		}
	}

	@Override
	void discard() {
		typed = false;
		shown = Optional.empty();
	}

	/** Shows what the model says, unless that is what it said when somebody began to type. */
	@Override
	void refresh() {
		FieldValue value = field().value();
		if (typing.control().isDisposed() || typed && shown.filter(value::equals).isPresent()) {
			return;
		}
		String text = value instanceof FieldValue.Common(Optional<String> given) ? given.orElse("") : "";
		refreshing = true;
		if (!text.equals(typing.text())) {
			typing.text(text);
		}
		typing.hint(value instanceof FieldValue.Different ? Messages.FieldWidget_different : field().defaultText().orElse(Messages.TextWidget_unset));
		refreshing = false;
		typed = false;
		shown = Optional.of(value);
		explain(ACCEPTED);
	}
}

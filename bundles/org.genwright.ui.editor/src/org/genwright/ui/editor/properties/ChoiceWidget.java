package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.genwright.core.setting.Choice;

/** A field with a list of choices; picking one commits. What is no choice of the list stands above them in parentheses. */
final class ChoiceWidget extends FieldWidget {

	private final Combo combo;
	private final List<Choice> choices;
	private int above;

	ChoiceWidget(Field field, Composite parent, FormView view) {
		super(field, view);
		choices = field.declared().choices();
		fieldLabel(parent).setText(plain(field.declared().label()));
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).indent(0, GAP).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.MouseWheel, event -> event.doit = false);
		combo.addListener(SWT.Selection, _ -> {
			if (combo.getSelectionIndex() >= above) {
				write(Optional.of(choices.get(combo.getSelectionIndex() - above).id()));
			}
		});
		finish(parent);
	}

	@Override
	Control control() {
		return combo;
	}

	@Override
	void refresh() {
		Optional<String> odd = selected().isPresent() ? Optional.empty() : Optional.of(other());
		List<String> items = new ArrayList<>(odd.stream().toList());
		choices.forEach(choice -> items.add(choice.label()));
		above = odd.isPresent() ? 1 : 0;
		if (!items.equals(List.of(combo.getItems()))) {
			combo.setItems(items.toArray(String[]::new));
		}
		combo.select(selected().map(choice -> above + choices.indexOf(choice)).orElse(0));
	}

	/** Returns what counts: the choice in the model, or the default. */
	private Optional<Choice> selected() {
		return field().value() instanceof FieldValue.Common(Optional<String> text)
				? text.or(field()::defaultText).flatMap(id -> choices.stream().filter(choice -> choice.id().equals(id)).findFirst())
				: Optional.empty();
	}

	private String other() {
		return field().value() instanceof FieldValue.Common(Optional<String> text)
				? text.map(id -> NLS.bind(Messages.ChoiceWidget_unknown, id)).orElse(Messages.ChoiceWidget_none)
				: Messages.FieldWidget_different;
	}

	@Override
	String describe() {
		return (super.describe() + selected().filter(choice -> !choice.description().isEmpty())
				.map(choice -> "\n" + NLS.bind(Messages.ChoiceWidget_chosen, choice.label(), choice.description())).orElse("")).strip();
	}
}

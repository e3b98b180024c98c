package org.genwright.ui.editor.wizard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Reference;

/** Asks for the family. */
final class FamilyPage extends WizardPage {

	private final NewModelDraft draft;
	private ChoiceTable<FamilyDescriptor> families;

	FamilyPage(NewModelDraft draft) {
		super("family", Messages.FamilyPage_title, null);
		setDescription(Messages.FamilyPage_description);
		this.draft = draft;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		families = new ChoiceTable<>(area, List.of(
				new ChoiceTable.Column<>(Messages.FamilyPage_family, 36, FamilyDescriptor::name),
				new ChoiceTable.Column<>(Messages.FamilyPage_density, 32, found -> found.taxonomy().label()),
				new ChoiceTable.Column<>(Messages.FamilyPage_summary, 64, found -> found.family().summary())), FamilyPage::details);
		families.onChoice(chosen -> {
			chosen.ifPresent(draft::family);
			setPageComplete(chosen.isPresent());
		});
		families.onOpen(this::advance);
		List<FamilyDescriptor> all = draft.installation().families().all();
		setPageComplete(false);
		families.show(all);
		if (all.isEmpty()) {
			setErrorMessage(Messages.FamilyPage_none);
		} else {
			families.choose(draft.family().orElse(all.getFirst()));
		}
		setControl(area);
	}

	private void advance() {
		if (canFlipToNextPage()) {
			getContainer().showPage(getNextPage());
		}
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			families.setFocus();
		}
	}

	private static String details(FamilyDescriptor family) {
		String references = family.family().references().stream().map(Reference::toString).collect(Collectors.joining("\n"));
		return family.family().summary() + "\n\n" + family.taxonomy().label().substring(0, 1).toUpperCase(Locale.ROOT)
				+ family.taxonomy().label().substring(1) + ".\n\n" + references;
	}
}

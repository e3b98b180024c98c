package org.genwright.ui.editor.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;

/** Asks for template and size, shows what they make, and asks where it goes. */
final class TemplatePage extends WizardPage {

	private final NewModelDraft draft;
	private Combo template;
	private Label about;
	private Combo size;
	private Text summary;
	private Text folder;
	private Text name;
	private String suggested = "";
	private ModelPlace place;

	/** @param folder full path of the project or folder to begin with */
	TemplatePage(NewModelDraft draft, String folder) {
		super("template", Messages.TemplatePage_title, null);
		setDescription(Messages.TemplatePage_description);
		this.draft = draft;
		this.place = new ModelPlace(folder, "");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		createModelFields(area);
		createPlaceFields(area);
		template.addListener(SWT.Selection, _ -> {
			draft.template(draft.templates().get(template.getSelectionIndex()));
			refresh();
		});
		size.addListener(SWT.Selection, _ -> {
			draft.template().map(Template::sizes).ifPresent(sizes -> draft.size(sizes.get(size.getSelectionIndex())));
			refresh();
		});
		folder.addListener(SWT.Modify, _ -> check());
		name.addListener(SWT.Modify, _ -> check());
		setPageComplete(false);
		setControl(area);
	}

	private void createModelFields(Composite area) {
		label(area, Messages.TemplatePage_template);
		template = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(template);
		new Label(area, SWT.NONE);
		about = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, 2 * about.getFont().getFontData()[0].getHeight() * 2).applyTo(about);
		label(area, Messages.TemplatePage_size);
		size = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(size);
		Label preview = label(area, Messages.TemplatePage_summary);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(preview);
		summary = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 8 * summary.getLineHeight()).applyTo(summary);
	}

	private void createPlaceFields(Composite area) {
		label(area, Messages.TemplatePage_folder);
		folder = new Text(area, SWT.BORDER);
		folder.setText(place.folder());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.DatasetPage_browse);
		browse.addListener(SWT.Selection, _ -> browse());
		label(area, Messages.TemplatePage_name);
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private void browse() {
		IPath current = IPath.fromPortableString(folder.getText());
		IContainer root = ResourcesPlugin.getWorkspace().getRoot().findMember(current) instanceof IContainer container ? container
				: ResourcesPlugin.getWorkspace().getRoot();
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), root, true, Messages.TemplatePage_chooseFolder);
		if (dialog.open() == Window.OK && dialog.getResult().length > 0) {
			folder.setText(dialog.getResult()[0].toString());
		}
	}

	/** Returns where the model goes. */
	ModelPlace place() {
		return place;
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			suggestName();
			refresh();
		}
		super.setVisible(visible);
		if (visible) {
			template.setFocus();
		}
	}

	/** Suggests a name unless somebody entered one. */
	private void suggestName() {
		if (name.getText().equals(suggested)) {
			suggested = new ModelPlace(folder.getText(), draft.suggestedName()).free().name();
			name.setText(suggested);
		}
	}

	private void refresh() {
		List<Template> templates = draft.templates();
		template.setItems(templates.stream().map(Template::name).toArray(String[]::new));
		int chosen = draft.template().map(found -> templates.stream().map(Template::id).toList().indexOf(found.id())).orElse(-1);
		template.select(chosen);
		about.setText(draft.template().map(Template::description).orElse(Messages.TemplatePage_noTemplate).replace("&", "&&"));
		List<SizePreset> sizes = draft.template().map(Template::sizes).orElse(List.of());
		size.setItems(sizes.stream().map(preset -> preset.description().isEmpty() ? preset.name() : preset.name() + ": " + preset.description())
				.toArray(String[]::new));
		size.select(draft.size().map(found -> sizes.stream().map(SizePreset::id).toList().indexOf(found.id())).orElse(-1));
		summary.setText(draft.isComplete() ? ModelSummary.of(draft.make(draft.suggestedName(), ModelPlace.anywhere())) : "");
		check();
	}

	private void check() {
		place = new ModelPlace(folder.getText(), name.getText());
		Optional<String> refusal = draft.isComplete() ? place.refusal() : Optional.of(Messages.TemplatePage_noTemplate);
		setErrorMessage(refusal.orElse(null));
		setMessage(refusal.isEmpty() ? place.announcement().orElse(null) : null, INFORMATION);
		setPageComplete(refusal.isEmpty());
	}
}

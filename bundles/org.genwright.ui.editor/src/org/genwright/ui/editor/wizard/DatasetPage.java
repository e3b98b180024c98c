package org.genwright.ui.editor.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.problem.ProblemException;

/** Asks for the data: of the catalogue, or in a file, which is read in the background to see what is in it. */
final class DatasetPage extends WizardPage {

	private static final int PAUSE_MILLIS = 400;

	private final NewModelDraft draft;
	private ChoiceTable<DatasetInfo> catalogue;
	private Button fromFile;
	private Text file;
	private Text label;
	private Button browse;
	private Label found;
	private int attempt;

	DatasetPage(NewModelDraft draft) {
		super("dataset", Messages.DatasetPage_title, null);
		setDescription(Messages.DatasetPage_description);
		this.draft = draft;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Button fromCatalogue = new Button(area, SWT.RADIO);
		fromCatalogue.setText(Messages.DatasetPage_catalogue);
		fromCatalogue.setSelection(true);
		Composite table = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(20, 0, 0, 4).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		catalogue = table(table);
		fromFile = new Button(area, SWT.RADIO);
		fromFile.setText(Messages.DatasetPage_file);
		createFileFields(area);
		catalogue.onChoice(_ -> chosen());
		catalogue.onOpen(this::advance);
		fromCatalogue.addListener(SWT.Selection, _ -> switched());
		fromFile.addListener(SWT.Selection, _ -> switched());
		List<DatasetInfo> all = draft.installation().datasets().providers().stream().map(DatasetProvider::info).toList();
		catalogue.show(all);
		all.stream().findFirst().ifPresent(catalogue::choose);
		switched();
		setControl(area);
	}

	private static ChoiceTable<DatasetInfo> table(Composite parent) {
		return new ChoiceTable<>(parent, List.of(new ChoiceTable.Column<>(Messages.DatasetPage_name, 40, DatasetInfo::name),
				new ChoiceTable.Column<>(Messages.DatasetPage_shape, 18, info -> info.shape().toString()),
				new ChoiceTable.Column<>(Messages.DatasetPage_classes, 16, DatasetPage::classes),
				new ChoiceTable.Column<>(Messages.DatasetPage_licence, 30, DatasetInfo::licence)),
				info -> info.description() + "\n\n" + NLS.bind(Messages.DatasetPage_source, info.id(), info.source()));
	}

	private static String classes(DatasetInfo info) {
		return info.labelled() ? Integer.toString(info.classes().size()) : Messages.DatasetPage_unlabelled;
	}

	private void createFileFields(Composite area) {
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(20, 0, 0, 0).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		new Label(fields, SWT.NONE).setText(Messages.DatasetPage_path);
		file = new Text(fields, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		browse = new Button(fields, SWT.PUSH);
		browse.setText(Messages.DatasetPage_browse);
		browse.addListener(SWT.Selection, _ -> browse());
		new Label(fields, SWT.NONE).setText(Messages.DatasetPage_label);
		label = new Text(fields, SWT.BORDER);
		label.setMessage(Messages.DatasetPage_labelHint);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(label);
		found = new Label(fields, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(found);
		file.addListener(SWT.Modify, _ -> readSoon());
		label.addListener(SWT.Modify, _ -> readSoon());
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		List<String> endings = draft.installation().datasets().readers().stream().flatMap(reader -> reader.endings().stream()).distinct()
				.map(ending -> "*." + ending).toList();
		dialog.setFilterExtensions(new String[] { String.join(";", endings), "*" });
		Optional.ofNullable(dialog.open()).ifPresent(file::setText);
	}

	private void switched() {
		boolean usesFile = fromFile.getSelection();
		catalogue.enable(usesFile ? ChoiceTable.Enabling.OFF : ChoiceTable.Enabling.ON);
		file.setEnabled(usesFile);
		label.setEnabled(usesFile);
		browse.setEnabled(usesFile);
		if (usesFile) {
			file.setFocus();
			readSoon();
		} else {
			attempt++;
			chosen();
		}
	}

	private void chosen() {
		if (!fromFile.getSelection()) {
			take(catalogue.chosen().map(ChosenData::ofCatalogue), "");
		}
	}

	private void take(Optional<ChosenData> data, String error) {
		draft.data(data);
		setErrorMessage(error.isEmpty() ? null : error);
		setPageComplete(data.isPresent());
	}

	/** Reads the file when nothing was typed for a moment. */
	private void readSoon() {
		int mine = ++attempt;
		take(Optional.empty(), "");
		found.setText(file.getText().isBlank() ? "" : Messages.DatasetPage_reading);
		getShell().getDisplay().timerExec(PAUSE_MILLIS, () -> {
			if (mine == attempt && !file.isDisposed() && !file.getText().isBlank()) {
				read(mine);
			}
		});
	}

	private void read(int mine) {
		Optional<Path> path = path();
		if (path.isEmpty()) {
			refused(mine, NLS.bind(Messages.DatasetPage_noFile, file.getText()));
			return;
		}
		Optional<String> column = Optional.of(label.getText().strip()).filter(text -> !text.isEmpty());
		Display display = getShell().getDisplay();
		CompletableFuture.runAsync(() -> {
			try {
				ChosenData data = ChosenData.ofFile(draft.installation().datasets(), path.get(), column);
				display.asyncExec(() -> accepted(mine, data));
			} catch (ProblemException refused) {
				display.asyncExec(() -> refused(mine, refused.problems().getFirst().message()));
			} catch (RuntimeException broken) {
				ILog.of(DatasetPage.class).error("A data file could not be read: " + path.get(), broken);
				display.asyncExec(() -> refused(mine, NLS.bind(Messages.DatasetPage_unreadable, path.get())));
			}
		});
	}

	private Optional<Path> path() {
		try {
			return Optional.of(Path.of(file.getText().strip())).filter(Path::isAbsolute).filter(Files::exists);
		} catch (InvalidPathException notAPath) {
			return Optional.empty();
		}
	}

	private void accepted(int mine, ChosenData data) {
		if (mine == attempt && !found.isDisposed()) {
			String classes = data.info().labelled() ? NLS.bind(Messages.DatasetPage_foundClasses, data.info().classes().size()) : Messages.DatasetPage_foundUnlabelled;
			found.setText(NLS.bind(Messages.DatasetPage_found, data.info().shape(), classes));
			take(Optional.of(data), "");
		}
	}

	private void refused(int mine, String reason) {
		if (mine == attempt && !found.isDisposed()) {
			found.setText("");
			take(Optional.empty(), reason);
		}
	}

	private void advance() {
		if (canFlipToNextPage()) {
			getContainer().showPage(getNextPage());
		}
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !fromFile.getSelection()) {
			catalogue.setFocus();
		}
	}
}

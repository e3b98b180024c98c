package org.genwright.ui.editor.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.EditorPage;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/**
 * The model in the format of its file, to be read only; saving completes its list of plug-ins. The lines of what is
 * selected are highlighted; the element the caret is put in becomes selected.
 */
public final class SourcePage implements EditorPage {

	private final ModelEditor editor;
	private final ModelSession session;
	private final Consumer<ModelState> follower = _ -> changed();
	private final ElementSelection.Listener selected = this::selected;
	private SourceView view;
	private ElementLines lines = ElementLines.of("");
	private boolean shown;
	private boolean old = true;

	/** Creates the page of an editor. */
	public SourcePage(ModelEditor editor, ModelSession session) {
		this.editor = editor;
		this.session = session;
	}

	@Override
	public String title() {
		return Messages.SourcePage_title;
	}

	@Override
	public Control createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Label explanation = new Label(bar, SWT.NONE);
		explanation.setText(Messages.SourcePage_explanation);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(explanation);
		Button open = new Button(bar, SWT.PUSH);
		open.setText(Messages.SourcePage_openAsText);
		open.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> editor.openAsText()));
		view = new SourceView(page, editor.getSite().getShell());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(view.control());
		view.onCaret(this::caretIn);
		session.addListener(follower);
		session.selection().addListener(selected);
		return page;
	}

	private void changed() {
		old = true;
		if (shown) {
			update();
		}
	}

	private void update() {
		if (old) {
			old = false;
			String text = text();
			lines = ElementLines.of(text);
			view.show(text);
		}
		highlight(session.selection().ids());
	}

	private String text() {
		try {
			return new String(ArchitectureFile.toBytes(session.architecture()), StandardCharsets.UTF_8);
		} catch (ArchitectureFileException impossible) {
			return impossible.getMessage();
		}
	}

	private void selected(Set<String> ids, Object source) {
		if (shown) {
			highlight(ids);
			if (source != this) {
				reveal(ids);
			}
		}
	}

	private void highlight(Set<String> ids) {
		view.highlight(ranges(ids));
	}

	private List<LineRange> ranges(Set<String> ids) {
		return ids.stream().flatMap(id -> lines.lines(id).stream()).toList();
	}

	/** Brings the primary element in sight. */
	private void reveal(Set<String> ids) {
		List<LineRange> found = ranges(ids);
		if (!found.isEmpty()) {
			view.reveal(found.getLast());
		}
	}

	private void caretIn(int line) {
		Optional<String> element = lines.elementAt(line).filter(id -> !id.equals(session.architecture().getId()));
		session.selection().select(element.map(List::of).orElse(List.of()), this);
	}

	@Override
	public void setFocus() {
		view.setFocus();
	}

	@Override
	public Map<String, IAction> actions() {
		return view.actions();
	}

	@Override
	public void shown() {
		shown = true;
		update();
		reveal(session.selection().ids());
	}

	@Override
	public void hidden() {
		shown = false;
	}

	@Override
	public void dispose() {
		session.removeListener(follower);
		session.selection().removeListener(selected);
	}
}

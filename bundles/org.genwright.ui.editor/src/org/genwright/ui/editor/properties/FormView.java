package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** Shows a form. Widgets stay as long as only values change, so that focus and half-typed text survive. */
final class FormView {

	/** The columns of a section: label, control, reset. */
	static final int COLUMNS = 3;

	private final FormCommands commands;
	private final ScrolledComposite scroller;
	private final Map<String, Boolean> expanded = new HashMap<>();
	private final List<LineWidget> widgets = new ArrayList<>();
	private FormContent content;
	private FormContent latest;
	private Label title;
	private boolean built;

	FormView(Composite parent, FormCommands commands) {
		this.commands = commands;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		scroller.addListener(SWT.Resize, _ -> reflow());
	}

	/** Returns the widget of the whole form. */
	Control control() {
		return scroller;
	}

	/**
	 * Shows a content, in the widgets there are if they fit. If they do not, new ones are made: for other elements at once,
	 * else when the event that changed the model is over, since it may be on its way to one of them.
	 */
	void show(FormContent wanted) {
		latest = wanted;
		boolean other = content == null || !wanted.key().equals(content.key());
		if (content != null && wanted.hasShapeOf(content)) {
			if (other) {
				widgets.forEach(LineWidget::discard);
			}
			update(wanted);
		} else if (other) {
			content = wanted;
			build();
			scroller.setOrigin(0, 0);
		} else {
			scroller.getDisplay().asyncExec(this::follow);
		}
	}

	private void follow() {
		if (scroller.isDisposed()) {
			return;
		}
		if (latest.hasShapeOf(content)) {
			update(latest);
		} else {
			content = latest;
			Point origin = scroller.getOrigin();
			build();
			scroller.setOrigin(0, origin.y);
		}
	}

	/** Makes all widgets anew. */
	void rebuild() {
		if (content != null) {
			build();
		}
	}

	/** Takes over what was typed and not committed yet, unless it is wrong. */
	void commit() {
		List.copyOf(widgets).forEach(LineWidget::commit);
	}

	/** Puts the focus in the first field. */
	void setFocus() {
		if (widgets.stream().noneMatch(LineWidget::setFocus)) {
			scroller.setFocus();
		}
	}

	private void update(FormContent wanted) {
		boolean same = wanted.readsLike(content);
		content = wanted;
		fill();
		if (!same) {
			reflow();
		}
	}

	private void fill() {
		LineWidget.write(title, content.title());
		Iterator<LineWidget> next = widgets.iterator();
		content.lines().forEach(line -> next.next().show(line, content.subject()));
	}

	private void build() {
		scroller.setRedraw(false);
		Optional<Object> focused = widgets.stream().filter(LineWidget::hasFocus).map(LineWidget::shape).findFirst();
		if (scroller.getContent() != null) {
			scroller.getContent().dispose();
		}
		widgets.clear();
		Composite body = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(6, 6).spacing(0, 4).applyTo(body);
		title = new Label(body, SWT.WRAP);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		fill(title);
		content.sections().forEach(section -> add(section, body));
		scroller.setContent(body);
		built = false;
		fill();
		built = true;
		reflow();
		focused.flatMap(shape -> widgets.stream().filter(widget -> widget.shape().equals(shape)).findFirst()).ifPresent(LineWidget::setFocus);
		scroller.setRedraw(true);
	}

	private void add(FormSection section, Composite body) {
		Composite parent = body;
		if (section.fold() != FormSection.Fold.NEVER) {
			ExpandableComposite fold = new ExpandableComposite(body, SWT.NONE, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT);
			fold.setText(section.title());
			fold.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			fold.setExpanded(expanded.getOrDefault(section.title(), section.fold() == FormSection.Fold.OPEN));
			fold.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(event -> {
				expanded.put(section.title(), event.getState());
				reflow();
			}));
			fill(fold);
			parent = fold;
		}
		Composite client = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(0, 2).spacing(4, 3).applyTo(client);
		if (parent instanceof ExpandableComposite fold) {
			fold.setClient(client);
		} else {
			fill(client);
		}
		section.lines().forEach(line -> widgets.add(LineWidget.create(line, client, this)));
	}

	/** Lays out again after a widget changed its size. */
	void reflow() {
		if (built && scroller.getContent() instanceof Composite body && !body.isDisposed()) {
			int width = scroller.getClientArea().width;
			body.layout(true, true);
			Point size = body.computeSize(width, SWT.DEFAULT, true);
			scroller.setMinSize(0, size.y);
			scroller.getVerticalBar().setIncrement(16);
			scroller.getVerticalBar().setPageIncrement(Math.max(16, scroller.getClientArea().height - 16));
		}
	}

	/** Returns how changes are made. */
	FormCommands commands() {
		return commands;
	}

	private static void fill(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
	}
}

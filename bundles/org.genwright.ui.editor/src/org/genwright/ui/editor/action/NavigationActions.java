package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.genwright.diagram.geometry.Flow;
import org.genwright.ui.editor.action.Navigation.Way;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.session.ModelSession;

/** Selecting by keys: along connections, in the order of data flow, and out of the canvas. */
final class NavigationActions {

	private final CanvasPage canvas;
	private final ModelSession session;
	private final Selected selected;
	private final List<CanvasAction> actions = new ArrayList<>();

	/** @param arrange moves what is selected */
	NavigationActions(CanvasPage canvas, Selected selected, ArrangeActions arrange) {
		this.canvas = canvas;
		this.selected = selected;
		session = canvas.session();
		addArrows("select.", Messages.NavigationActions_select, arrow -> navigate(navigation -> next(navigation, arrow)));
		addArrows("extend.", Messages.NavigationActions_extend, this::extend);
		addArrows("move.", Messages.NavigationActions_move, arrange::move);
		add("select.next", Messages.NavigationActions_next, () -> navigate(navigation -> navigation.step(selected.primary(), 1)));
		add("select.previous", Messages.NavigationActions_previous, () -> navigate(navigation -> navigation.step(selected.primary(), -1)));
		add("select.first", Messages.NavigationActions_first, () -> navigate(navigation -> navigation.end(selected.primary(), Way.BACK)));
		add("select.last", Messages.NavigationActions_last, () -> navigate(navigation -> navigation.end(selected.primary(), Way.FORWARD)));
		add("select.nextConnection", Messages.NavigationActions_nextConnection,
				() -> navigate(navigation -> navigation.connectionStep(selected.primary(), 1)));
		add("select.previousConnection", Messages.NavigationActions_previousConnection,
				() -> navigate(navigation -> navigation.connectionStep(selected.primary(), -1)));
		add("leave", Messages.NavigationActions_leave, () -> control().traverse(SWT.TRAVERSE_TAB_NEXT));
		add("leaveBack", Messages.NavigationActions_leaveBack, () -> control().traverse(SWT.TRAVERSE_TAB_PREVIOUS));
	}

	private Control control() {
		return canvas.viewer().getControl();
	}

	private void addArrows(String prefix, String text, Consumer<Arrow> code) {
		for (Arrow arrow : Arrow.values()) {
			add(prefix + arrow.name().toLowerCase(Locale.ROOT), text, () -> code.accept(arrow));
		}
	}

	private void add(String command, String text, Runnable code) {
		actions.add(new CanvasAction(command, text, () -> true, code));
	}

	private Optional<String> next(Navigation navigation, Arrow arrow) {
		return navigation.next(selected.primary(), Way.of(arrow, Flow.of(session.architecture().getLayoutDirection())));
	}

	private void navigate(Function<Navigation, Optional<String>> way) {
		way.apply(navigation()).ifPresent(id -> select(List.of(id)));
	}

	private void extend(Arrow arrow) {
		next(navigation(), arrow).ifPresent(id -> {
			Set<String> ids = new LinkedHashSet<>(selected.ids());
			ids.remove(id);
			ids.add(id);
			select(List.copyOf(ids));
		});
	}

	private Navigation navigation() {
		return new Navigation(session.architecture(), session.state().scene());
	}

	private void select(List<String> ids) {
		session.selection().select(ids, this);
		canvas.reveal(ids.getLast());
	}

	/** Returns the actions. */
	List<CanvasAction> actions() {
		return actions;
	}
}

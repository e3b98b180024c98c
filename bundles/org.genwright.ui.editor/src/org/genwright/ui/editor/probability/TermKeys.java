package org.genwright.ui.editor.probability;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.genwright.core.formula.Formula;
import org.genwright.diagram.formula.TermEntry;

/** The keys of the page: Tab and arrows go from term to term, Enter selects what computes it, with Ctrl shows it on the canvas. */
final class TermKeys {

	private final ObjectiveCanvas canvas;
	private final ObjectiveCanvas.Gestures gestures;
	private int current = -1;

	TermKeys(ObjectiveCanvas canvas, ObjectiveCanvas.Gestures gestures) {
		this.canvas = canvas;
		this.gestures = gestures;
		canvas.addListener(SWT.Traverse, this::traverse);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.FocusIn, _ -> focused());
		canvas.addListener(SWT.FocusOut, _ -> canvas.mark(Optional.empty()));
	}

	/** Begins anew: there are other terms. */
	void reset() {
		current = -1;
		canvas.mark(Optional.empty());
	}

	/** Goes to a term. */
	void moveTo(Formula.Term term) {
		List<String> ids = canvas.terms().stream().map(entry -> entry.term().id()).toList();
		go(ids.indexOf(term.id()));
	}

	private void focused() {
		if (current >= 0) {
			go(current);
		}
	}

	private void go(int index) {
		List<TermEntry> terms = canvas.terms();
		if (index >= 0 && index < terms.size()) {
			current = index;
			canvas.mark(Optional.of(terms.get(index).term().id()));
		}
	}

	/** Tab walks through the terms before it leaves the page; Escape and F6 go on to the workbench. */
	private void traverse(Event event) {
		int last = canvas.terms().size() - 1;
		switch (event.detail) {
			case SWT.TRAVERSE_TAB_NEXT -> {
				event.doit = current >= last;
				go(Math.min(current + 1, last));
			}
			case SWT.TRAVERSE_TAB_PREVIOUS -> {
				event.doit = current <= 0;
				go(Math.max(current - 1, 0));
			}
			case SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS, SWT.TRAVERSE_RETURN -> event.doit = false;
			default -> event.doit = true;
		}
	}

	private void key(Event event) {
		int page = canvas.getClientArea().height;
		switch (event.keyCode) {
			case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> go(current + 1);
			case SWT.ARROW_UP, SWT.ARROW_LEFT -> go(Math.max(0, current - 1));
			case SWT.HOME -> go(0);
			case SWT.END -> go(canvas.terms().size() - 1);
			case SWT.PAGE_DOWN -> canvas.scroll(page);
			case SWT.PAGE_UP -> canvas.scroll(-page);
			case SWT.CR, SWT.KEYPAD_CR, ' ' -> choose((event.stateMask & SWT.MOD1) != 0);
			default -> {
				return;
			}
		}
		event.doit = false;
	}

	private void choose(boolean show) {
		if (current >= 0) {
			Formula.Term term = canvas.terms().get(current).term();
			if (show) {
				gestures.show(term);
			} else {
				gestures.select(term);
			}
		}
	}
}

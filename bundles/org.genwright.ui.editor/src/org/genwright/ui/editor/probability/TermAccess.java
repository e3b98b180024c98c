package org.genwright.ui.editor.probability;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.core.formula.Formula;
import org.genwright.diagram.formula.TermEntry;

/** Tells assistive technologies of the terms: a list, each with its sentence and what computes it. */
final class TermAccess {

	private final ObjectiveCanvas canvas;

	TermAccess(ObjectiveCanvas canvas) {
		this.canvas = canvas;
	}

	void install() {
		Accessible accessible = canvas.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID == ACC.CHILDID_SELF ? name() : name(canvas.terms().get(event.childID).term());
			}
		});
		accessible.addAccessibleControlListener(controls());
	}

	private AccessibleControlAdapter controls() {
		return new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
			}

			@Override
			public void getChildCount(AccessibleControlEvent event) {
				event.detail = canvas.terms().size();
			}

			@Override
			public void getChildren(AccessibleControlEvent event) {
				event.children = IntStream.range(0, canvas.terms().size()).boxed().toArray();
			}

			@Override
			public void getFocus(AccessibleControlEvent event) {
				event.childID = current();
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = event.childID == ACC.CHILDID_SELF ? ACC.STATE_FOCUSABLE : state(canvas.terms().get(event.childID).term());
			}

			@Override
			public void getLocation(AccessibleControlEvent event) {
				locate(event);
			}
		};
	}

	private String name() {
		return canvas.content().map(content -> content.objective().name()).orElse(Messages.ProbabilityPage_title);
	}

	private String name(Formula.Term term) {
		String sources = canvas.content().map(content -> content.names().names(term.computedBy())).orElse("");
		return NLS.bind(Messages.TermAccess_computedBy, new Object[] {term.name(), term.sentence(), sources});
	}

	private int current() {
		List<String> ids = canvas.terms().stream().map(TermEntry::term).map(Formula.Term::id).toList();
		return canvas.emphasis().current().map(ids::indexOf).orElse(ACC.CHILDID_SELF);
	}

	private int state(Formula.Term term) {
		int state = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
		state |= canvas.emphasis().lit().contains(term.id()) ? ACC.STATE_SELECTED : 0;
		return state | (canvas.emphasis().current().filter(term.id()::equals).isPresent() ? ACC.STATE_FOCUSED : 0);
	}

	private void locate(AccessibleControlEvent event) {
		Rectangle area = event.childID == ACC.CHILDID_SELF ? canvas.getClientArea()
				: canvas.areas(canvas.terms().get(event.childID).term().id()).getLast();
		Rectangle shown = canvas.getDisplay().map(canvas, null, area);
		event.x = shown.x;
		event.y = shown.y;
		event.width = shown.width;
		event.height = shown.height;
	}
}

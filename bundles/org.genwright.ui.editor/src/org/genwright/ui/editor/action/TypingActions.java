package org.genwright.ui.editor.action;

import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.palette.Swatches;
import org.genwright.ui.editor.typeahead.ConnectTo;
import org.genwright.ui.editor.typeahead.TypeAhead;

/** Adding and connecting by typing names. */
final class TypingActions {

	private static final int GAP = 8;
	private static final Point NOWHERE = new Point(40, 40);

	private final CanvasPage canvas;
	private final Map<String, IAction> global;
	private final Selected selected;
	private final Swatches swatches;
	private final Runnable coloursListener;
	private final CanvasAction add;
	private final CanvasAction connect;

	/** @param global handlers that must not reach into the fields */
	TypingActions(CanvasPage canvas, Selected selected, Map<String, IAction> global) {
		this.canvas = canvas;
		this.selected = selected;
		this.global = global;
		swatches = new Swatches(control().getDisplay());
		coloursListener = swatches::dispose;
		DiagramColours.current().addListener(coloursListener);
		add = new CanvasAction("add", Messages.TypingActions_add, () -> true, () -> add(""));
		connect = new CanvasAction("connect", Messages.TypingActions_connect, () -> selected.onlyNode().isPresent(), this::connect);
		control().addKeyListener(KeyListener.keyPressedAdapter(this::typed));
	}

	private Composite control() {
		return (Composite) canvas.viewer().getControl();
	}

	private void typed(KeyEvent event) {
		if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0 && Character.isLetterOrDigit(event.character) && event.doit) {
			add(Character.toString(event.character));
		}
	}

	private void add(String typed) {
		TypeAhead field = new TypeAhead(control(), canvas.session(), swatches);
		TextFocus.watch(field.open(typed, place()), canvas.editor().getEditorSite(), global);
	}

	private void connect() {
		selected.onlyNode().ifPresent(source -> {
			ConnectTo field = new ConnectTo(control(), canvas.session(), swatches);
			TextFocus.watch(field.open(source, place()), canvas.editor().getEditorSite(), global);
		});
	}

	/** Returns a place below the primary selected element, on the canvas. */
	Point place() {
		return selected.primary().flatMap(canvas::part).filter(GraphicalEditPart.class::isInstance).map(part -> {
			IFigure figure = ((GraphicalEditPart) part).getFigure();
			Rectangle bounds = figure.getBounds().getCopy();
			figure.translateToAbsolute(bounds);
			return selected.networks().isEmpty() ? new Point(bounds.x, bounds.bottom() + GAP) : new Point(bounds.x + NOWHERE.x, bounds.y + NOWHERE.y);
		}).orElse(NOWHERE);
	}

	/** Returns the actions. */
	List<CanvasAction> actions() {
		return List.of(add, connect);
	}

	/** Returns the action that opens the field for a new layer. */
	CanvasAction add() {
		return add;
	}

	/** Returns the action that opens the field for a connection. */
	CanvasAction connectAction() {
		return connect;
	}

	/** Releases the pictures. */
	void dispose() {
		DiagramColours.current().removeListener(coloursListener);
		swatches.dispose();
	}
}

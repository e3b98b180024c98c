package org.genwright.ui.editor.probability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.genwright.core.formula.Formula;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.ui.editor.figure.DiagramColours;

/** An objective on the screen: painted, scrolled, zoomed, and its terms pointed at by mouse and keys. */
final class ObjectiveCanvas extends Canvas {

	private static final double LEAST_ZOOM = 0.5;
	private static final double MOST_ZOOM = 4;
	private static final double ZOOM_STEP = 1.1;
	private static final double LEAST_WIDTH = 420;
	private static final double MOST_WIDTH = 960;
	private static final int LINE = 40;

	/** Hears what the person does with terms and with variables of the plate diagram. */
	interface Gestures {

		/** A term is to be selected. */
		void select(Formula.Term term);

		/** A term is to be selected and shown on the canvas. */
		void show(Formula.Term term);

		/** A variable is to be selected. */
		void select(PlateDiagram.Variable variable);

		/** A variable is to be selected and shown on the canvas. */
		void show(PlateDiagram.Variable variable);
	}

	private final SheetPainter painter = new SheetPainter(getDisplay());
	private final Gestures gestures;
	private final TermKeys keys;
	private final Runnable recolour = this::recolour;
	private Optional<ObjectiveContent> content = Optional.empty();
	private Optional<ObjectiveSheet> sheet = Optional.empty();
	private String reason = "";
	private Emphasis emphasis = Emphasis.NONE;
	private double zoom = 1;

	ObjectiveCanvas(Composite parent, Gestures gestures) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
		this.gestures = gestures;
		this.keys = new TermKeys(this, gestures);
		recolour();
		addPaintListener(event -> {
			if (sheet.isPresent()) {
				painter.paint(event.gc, sheet.get(), emphasis, view());
			} else {
				painter.message(event.gc, reason, getClientArea().width);
			}
		});
		addListener(SWT.Resize, _ -> place());
		addListener(SWT.MouseWheel, this::wheel);
		addListener(SWT.MouseMove, event -> point(event.x, event.y));
		addListener(SWT.MouseExit, _ -> pointAt(Optional.empty()));
		addMouseListener(MouseListener.mouseDownAdapter(this::click));
		addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> termAt(event.x, event.y).ifPresentOrElse(gestures::show,
				() -> variableAt(event.x, event.y).ifPresent(gestures::show))));
		getVerticalBar().addListener(SWT.Selection, _ -> redraw());
		getHorizontalBar().addListener(SWT.Selection, _ -> redraw());
		new TermAccess(this).install();
		DiagramColours.current().addListener(recolour);
		addDisposeListener(_ -> {
			DiagramColours.current().removeListener(recolour);
			painter.dispose();
		});
	}

	private void recolour() {
		setBackground(DiagramColours.current().of(DiagramColours.current().palette().canvas()));
		redraw();
	}

	/** Shows an objective. */
	void show(ObjectiveContent shown) {
		if (!content.equals(Optional.of(shown))) {
			content = Optional.of(shown);
			keys.reset();
			place();
		}
	}

	/** Says why there is none. */
	void showReason(String text) {
		content = Optional.empty();
		sheet = Optional.empty();
		reason = text;
		place();
	}

	/** Returns the terms that are shown. */
	List<TermEntry> terms() {
		return content.map(ObjectiveContent::terms).orElse(List.of());
	}

	/** Returns the content that is shown. */
	Optional<ObjectiveContent> content() {
		return content;
	}

	/** Lets terms stand out that go with what is selected, and brings the first into view. */
	void light(Set<String> terms) {
		emphasis = new Emphasis(Set.copyOf(terms), emphasis.pointed(), emphasis.current());
		terms.stream().findFirst().ifPresent(this::reveal);
		redraw();
	}

	/** Returns what stands out. */
	Emphasis emphasis() {
		return emphasis;
	}

	/** Marks the term that keys are at. */
	void mark(Optional<String> term) {
		emphasis = new Emphasis(emphasis.lit(), emphasis.pointed(), term);
		term.ifPresent(this::reveal);
		redraw();
	}

	/** Returns the areas of a term in pixels of the control. */
	List<Rectangle> areas(String term) {
		SheetView view = view();
		return sheet.map(shown -> shown.areas(term)).orElse(List.of()).stream().map(view::pixels).toList();
	}

	private SheetView view() {
		return sheet.map(shown -> new SheetView(-shown.bounds().x() * zoom - getHorizontalBar().getSelection(),
				-shown.bounds().y() * zoom - getVerticalBar().getSelection(), zoom)).orElse(new SheetView(0, 0, zoom));
	}

	/** Breaks lines where the control ends, and sets the bars. */
	private void place() {
		Rectangle client = getClientArea();
		content.ifPresent(shown -> {
			ObjectiveSheet narrow = shown.sheet(LEAST_WIDTH);
			double beside = narrow.bounds().width() - Math.max(LEAST_WIDTH, narrow.formula().width());
			sheet = Optional.of(shown.sheet(Math.clamp(client.width / zoom - beside, LEAST_WIDTH, MOST_WIDTH)));
		});
		int width = sheet.map(shown -> (int) (shown.bounds().width() * zoom)).orElse(0);
		int height = sheet.map(shown -> (int) (shown.bounds().height() * zoom)).orElse(0);
		bar(getHorizontalBar(), width, client.width);
		bar(getVerticalBar(), height, client.height);
		redraw();
	}

	private static void bar(ScrollBar bar, int needed, int there) {
		bar.setVisible(needed > there);
		bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, needed - there)), 0, Math.max(1, needed), Math.max(1, Math.min(needed, there)), LINE,
				Math.max(LINE, there - LINE));
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom = Math.clamp(zoom * Math.pow(ZOOM_STEP, Integer.signum(event.count)), LEAST_ZOOM, MOST_ZOOM);
			event.doit = false;
			place();
		}
	}

	/** Scrolls by pages or lines. */
	void scroll(int pixels) {
		getVerticalBar().setSelection(getVerticalBar().getSelection() + pixels);
		redraw();
	}

	private void reveal(String term) {
		List<Rectangle> areas = areas(term);
		if (!areas.isEmpty()) {
			Rectangle area = areas.getLast();
			Rectangle client = getClientArea();
			int below = area.y + area.height - client.height;
			if (area.y < 0 || below > 0) {
				scroll(area.y < 0 ? area.y - LINE / 4 : below + LINE / 4);
			}
		}
	}

	private Optional<Formula.Term> termAt(int x, int y) {
		Place place = view().place(x, y);
		return sheet.flatMap(shown -> shown.termAt(place.x(), place.y()));
	}

	private Optional<PlateDiagram.Variable> variableAt(int x, int y) {
		Place place = view().place(x, y);
		return sheet.flatMap(shown -> shown.variableAt(place.x(), place.y()));
	}

	private void point(int x, int y) {
		pointAt(termAt(x, y).map(Formula.Term::id));
		String tip = variableAt(x, y).map(variable -> variable.symbol() + ", " + variable.name()).orElse(null);
		if (!Objects.equals(tip, getToolTipText())) {
			setToolTipText(tip);
		}
	}

	private void pointAt(Optional<String> term) {
		if (!emphasis.pointed().equals(term)) {
			emphasis = new Emphasis(emphasis.lit(), term, emphasis.current());
			setCursor(term.isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
			redraw();
		}
	}

	private void click(MouseEvent event) {
		forceFocus();
		if (event.button == 1) {
			termAt(event.x, event.y).ifPresentOrElse(term -> {
				keys.moveTo(term);
				gestures.select(term);
			}, () -> variableAt(event.x, event.y).ifPresent(gestures::select));
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? (int) LEAST_WIDTH : widthHint, heightHint == SWT.DEFAULT ? LINE : heightHint);
	}
}

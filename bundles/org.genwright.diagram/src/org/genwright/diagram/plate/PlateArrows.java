package org.genwright.diagram.plate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.genwright.core.skeleton.PlateDiagram.Dependency;
import org.genwright.core.skeleton.PlateDiagram.Model;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.Stroke;

/** Draws dependencies: straight, or bent where another variable is in the way or a dependency runs back. */
final class PlateArrows {

	private static final double HEAD = 9;
	private static final double HEAD_HALF = 4;
	private static final double NEAR = 6;
	private static final double BEND = 0.32;
	private static final double LINE = 1.4;

	private final Collection<Dependency> all;
	private final Map<String, PlateDrawing.Disc> discs;

	PlateArrows(Collection<Dependency> all, Map<String, PlateDrawing.Disc> discs) {
		this.all = all;
		this.discs = discs;
	}

	List<PlateDrawing.Arrow> arrows() {
		return all.stream().filter(arrow -> discs.containsKey(arrow.from()) && discs.containsKey(arrow.to()) && !arrow.from().equals(arrow.to()))
				.map(this::arrow).toList();
	}

	private PlateDrawing.Arrow arrow(Dependency dependency) {
		PlateDrawing.Disc from = discs.get(dependency.from());
		PlateDrawing.Disc to = discs.get(dependency.to());
		Place a = from.middle();
		Place b = to.middle();
		boolean back = dependency.model() == Model.INFERENCE
				&& all.stream().anyMatch(other -> other.from().equals(dependency.to()) && other.to().equals(dependency.from()));
		boolean bent = back || discs.values().stream().anyMatch(other -> other != from && other != to && blocks(other, a, b));
		double bend = bent ? BEND : 0;
		Place control = new Place((a.x() + b.x()) / 2 + bend * (b.y() - a.y()), (a.y() + b.y()) / 2 - bend * (b.x() - a.x()));
		Place start = towards(a, control, from.radius());
		Place tip = towards(b, control, to.radius() + 1);
		Place base = towards(tip, control, HEAD);
		double dx = (control.y() - tip.y()) / distance(tip, control) * HEAD_HALF;
		double dy = (tip.x() - control.x()) / distance(tip, control) * HEAD_HALF;
		Stroke line = bent ? new Stroke(Stroke.Kind.CURVES, List.of(start, control, base), LINE) : new Stroke(Stroke.Kind.LINES, List.of(start, base), LINE);
		return new PlateDrawing.Arrow(dependency, line, List.of(tip, base.plus(dx, dy), base.plus(-dx, -dy)));
	}

	private static boolean blocks(PlateDrawing.Disc disc, Place a, Place b) {
		Place c = disc.middle();
		double length = distance(a, b);
		double along = ((c.x() - a.x()) * (b.x() - a.x()) + (c.y() - a.y()) * (b.y() - a.y())) / (length * length);
		Place nearest = new Place(a.x() + along * (b.x() - a.x()), a.y() + along * (b.y() - a.y()));
		return along > 0 && along < 1 && distance(nearest, c) < disc.radius() + NEAR;
	}

	private static Place towards(Place from, Place to, double distance) {
		double part = distance / distance(from, to);
		return new Place(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
	}

	private static double distance(Place a, Place b) {
		return Math.hypot(a.x() - b.x(), a.y() - b.y());
	}
}

package org.genwright.diagram.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.skeleton.SkeletonShape;
import org.genwright.diagram.text.TextLine;

/** What is true of every diagram, and of every one that was laid out. */
public final class Drawings {

	private static final double ROUNDING = 1e-6;

	private Drawings() {
	}

	/** Checks that every text fits its box, all lies in the picture, and lines are orthogonal from port to port. */
	public static void assertWellDrawn(DiagramScene scene) {
		scene.texts().forEach(text -> assertInside(text, scene.bounds()));
		for (FrameFigure frame : scene.frames()) {
			assertTrue(scene.bounds().contains(frame.box()), "frame " + frame.network());
			frame.texts().forEach(text -> assertInside(text, new Box(frame.box().x(), frame.box().y(), frame.box().width(), frame.titleHeight())));
			assertApart(frame.texts());
			frame.ports().forEach(port -> assertInside(port.label(), frame.box()));
			frame.ports().forEach(port -> port.links().forEach(Drawings::assertOrthogonal));
			frame.nodes().forEach(node -> assertWellDrawn(node, frame));
			frame.connections().forEach(connection -> assertWellDrawn(connection, frame, scene.bounds()));
		}
		scene.skeleton().elements().forEach(element -> assertWellDrawn(element, scene.bounds()));
		scene.skeleton().arrows().forEach(arrow -> assertOrthogonal(arrow.line()));
	}

	private static void assertWellDrawn(SkeletonFigure element, Box bounds) {
		assertTrue(bounds.contains(element.extent()), element.element().id() + " in the picture");
		if (element.shape().holdsName()) {
			element.texts().forEach(text -> assertInside(text, element.box()));
		} else if (element.shape() != SkeletonShape.DOT) {
			assertInside(element.texts().getFirst(), element.box());
			element.texts().stream().skip(1).forEach(text -> assertFalse(text.cover().intersects(element.box()), text + " beside its shape"));
		}
		assertApart(element.texts());
	}

	/** Returns where the elements of the skeleton stand, by id. */
	public static Map<String, Point> places(DiagramScene scene) {
		return scene.skeleton().elements().stream().collect(Collectors.toMap(figure -> figure.element().id(), figure -> figure.box().origin()));
	}

	/** Checks that elements overlap neither each other nor frames, and that no arrow runs through a frame or an element. */
	public static void assertSkeletonLaidOut(DiagramScene scene) {
		List<Box> boxes = Stream.concat(scene.frames().stream().map(FrameFigure::box), scene.skeleton().elements().stream().map(SkeletonFigure::extent))
				.toList();
		assertNoneOverlaps(boxes);
		Stream<Box> shapes = Stream.concat(scene.frames().stream().map(FrameFigure::box), scene.skeleton().elements().stream().map(SkeletonFigure::box));
		List<Box> insides = shapes.filter(box -> box.width() > 2 && box.height() > 2).map(box -> box.grown(-1)).toList();
		for (SkeletonLine arrow : scene.skeleton().arrows()) {
			OrthogonalRouter.pieces(arrow.line()).forEach(piece -> insides.forEach(box -> assertFalse(box.intersects(piece), arrow.arrow() + " through " + box)));
		}
	}

	private static void assertWellDrawn(NodeFigure node, FrameFigure frame) {
		assertTrue(frame.box().contains(node.box()), node.id() + " in its frame");
		node.allTexts().forEach(text -> assertInside(text, node.box()));
		assertApart(node.texts());
		node.ports().forEach(port -> assertTrue(onEdge(port.at(), node.box()), "port " + port.id() + " of " + node.id()));
	}

	private static boolean onEdge(Point point, Box box) {
		boolean inside = box.contains(Box.between(point, point));
		return inside && (point.x() == box.x() || point.x() == box.right() || point.y() == box.y() || point.y() == box.bottom());
	}

	private static void assertWellDrawn(ConnectionFigure connection, FrameFigure frame, Box bounds) {
		assertOrthogonal(connection.line());
		connection.line().forEach(corner -> assertTrue(bounds.contains(Box.between(corner, corner)), "corner of " + connection.id()));
		assertEquals(port(frame, connection.source(), connection.sourcePort(), PortFigure.Kind.OUTPUT), connection.line().getFirst());
		assertEquals(port(frame, connection.target(), connection.targetPort(), PortFigure.Kind.INPUT), connection.line().getLast());
		connection.label().ifPresent(label -> {
			assertInside(label.text(), label.box());
			frame.nodes().forEach(node -> assertFalse(node.box().intersects(label.box()), "label of " + connection.id() + " on " + node.id()));
		});
	}

	private static Point port(FrameFigure frame, String node, String port, PortFigure.Kind kind) {
		return frame.nodes().stream().filter(figure -> figure.id().equals(node)).flatMap(figure -> figure.ports().stream())
				.filter(figure -> figure.id().equals(port) && figure.kind() == kind).findFirst().orElseThrow().at();
	}

	/** Checks that every piece of a line is horizontal or vertical. */
	public static void assertOrthogonal(List<Point> line) {
		for (int i = 1; i < line.size(); i++) {
			assertTrue(line.get(i - 1).x() == line.get(i).x() || line.get(i - 1).y() == line.get(i).y(), "piece " + i + " of " + line);
		}
	}

	private static void assertInside(TextLine text, Box box) {
		assertTrue(text.x() >= box.x() - ROUNDING && text.x() + text.width() <= box.right() + ROUNDING
				&& text.top() >= box.y() - ROUNDING && text.bottom() <= box.bottom() + ROUNDING, text + " in " + box);
	}

	private static void assertApart(List<TextLine> texts) {
		for (int i = 0; i < texts.size(); i++) {
			for (TextLine other : texts.subList(i + 1, texts.size())) {
				TextLine text = texts.get(i);
				assertTrue(text.bottom() <= other.top() + 2 || other.bottom() <= text.top() + 2 || text.x() + text.width() <= other.x()
						|| other.x() + other.width() <= text.x(), text + " and " + other);
			}
		}
	}

	/** Checks that no frames and no nodes overlap. */
	public static void assertLaidOut(DiagramScene scene) {
		assertNoneOverlaps(scene.frames().stream().map(FrameFigure::box).toList());
		scene.frames().forEach(frame -> assertNoneOverlaps(frame.nodes().stream().map(NodeFigure::box).toList()));
	}

	private static void assertNoneOverlaps(List<Box> boxes) {
		for (int i = 0; i < boxes.size(); i++) {
			for (Box other : boxes.subList(i + 1, boxes.size())) {
				assertFalse(boxes.get(i).intersects(other), boxes.get(i) + " and " + other);
			}
		}
	}

	/** Returns the number of pairs of a line and a node that it crosses. */
	public static long crossedNodes(DiagramScene scene) {
		return scene.frames().stream().mapToLong(frame -> frame.connections().stream().mapToLong(connection -> frame.nodes().stream()
				.filter(node -> OrthogonalRouter.pieces(connection.line()).stream().anyMatch(node.box()::intersects))
				.count()).sum()).sum();
	}
}

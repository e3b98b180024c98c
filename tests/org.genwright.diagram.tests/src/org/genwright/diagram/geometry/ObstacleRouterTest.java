package org.genwright.diagram.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.genwright.diagram.scene.Drawings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObstacleRouterTest {

	private static List<RouteEnd> ends(Box box, Side... sides) {
		return Stream.of(sides).map(side -> new RouteEnd(side.on(box, (side.isHorizontal() ? box.height() : box.width()) / 2), side, 0)).toList();
	}

	private static List<Point> route(List<Box> boxes, List<RouteEnd> from, List<RouteEnd> to) {
		return new ObstacleRouter(boxes, List.of(), Stream.concat(from.stream(), to.stream()).toList()).route(from, to);
	}

	@Test
	void boxesInLineAreJoinedByAStraightLine() {
		Box a = new Box(0, 0, 40, 40);
		Box b = new Box(200, 0, 60, 40);
		assertEquals(List.of(new Point(40, 20), new Point(200, 20)), route(List.of(a, b), ends(a, Side.values()), ends(b, Side.values())));
	}

	@Test
	void whatStandsInTheWayIsPassedAtADistance() {
		Box a = new Box(0, 0, 40, 40);
		Box b = new Box(300, 0, 40, 40);
		Box wall = new Box(150, -100, 30, 400);
		List<Point> line = route(List.of(a, b, wall), ends(a, Side.RIGHT), ends(b, Side.LEFT));
		Drawings.assertOrthogonal(line);
		OrthogonalRouter.pieces(line).forEach(piece -> assertFalse(wall.grown(ObstacleRouter.CLEARANCE - 1).intersects(piece), line.toString()));
		assertTrue(line.stream().anyMatch(corner -> corner.y() == -100 - ObstacleRouter.CLEARANCE), line.toString());
	}

	@Test
	void aLineThatRunsBackLeavesAndEntersOnTheGivenSides() {
		Box a = new Box(200, 0, 40, 40);
		Box b = new Box(0, 0, 40, 40);
		List<Point> line = route(List.of(a, b), ends(a, Side.RIGHT), ends(b, Side.LEFT));
		assertEquals(new Point(240, 20), line.getFirst());
		assertTrue(line.get(1).x() >= 240 + ObstacleRouter.CLEARANCE && line.get(1).y() == 20, line.toString());
		assertEquals(new Point(0, 20), line.getLast());
		assertTrue(line.get(line.size() - 2).x() <= -ObstacleRouter.CLEARANCE, line.toString());
	}

	@Test
	void aSecondLineDoesNotRunOnTheFirst() {
		Box a = new Box(0, 0, 40, 40);
		Box b = new Box(300, 0, 40, 40);
		Box c = new Box(0, 100, 40, 40);
		Box d = new Box(300, 100, 40, 40);
		Box wall = new Box(150, -50, 40, 240);
		List<List<RouteEnd>> ends = List.of(ends(a, Side.RIGHT), ends(b, Side.LEFT), ends(c, Side.RIGHT), ends(d, Side.LEFT));
		ObstacleRouter router = new ObstacleRouter(List.of(a, b, c, d, wall), List.of(), ends.stream().flatMap(List::stream).toList());
		List<Box> first = OrthogonalRouter.pieces(router.route(ends.get(0), ends.get(3)));
		List<Box> second = OrthogonalRouter.pieces(router.route(ends.get(2), ends.get(1)));
		for (Box piece : second) {
			assertTrue(first.stream().noneMatch(other -> piece.width() > 20 && other.width() > 20 && piece.y() == other.y() && piece.intersects(other)),
					piece + " on one of " + first);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5})
	void amongScatteredBoxesNoLineCrossesOne(long seed) {
		Random random = new Random(seed);
		List<Box> boxes = new ArrayList<>();
		while (boxes.size() < 15) {
			Box box = new Box(random.nextInt(900), random.nextInt(700), 40 + random.nextInt(120), 40 + random.nextInt(80));
			if (boxes.stream().noneMatch(box.grown(2 * ObstacleRouter.CLEARANCE)::intersects)) {
				boxes.add(box);
			}
		}
		ObstacleRouter router = new ObstacleRouter(boxes, List.of(), boxes.stream().flatMap(box -> ends(box, Side.values()).stream()).toList());
		for (int i = 1; i < boxes.size(); i++) {
			List<Point> line = router.route(ends(boxes.get(i - 1), Side.values()), ends(boxes.get(i), Side.values()));
			Drawings.assertOrthogonal(line);
			List<Box> pieces = OrthogonalRouter.pieces(line);
			boxes.forEach(box -> assertTrue(pieces.stream().noneMatch(box.grown(-1)::intersects), line + " through " + box));
		}
	}

	@Test
	void aPlaceInsideABoxIsStillReached() {
		Box a = new Box(0, 0, 40, 40);
		Box b = new Box(300, 0, 40, 40);
		Box around = new Box(250, -60, 200, 200);
		assertEquals(new Point(300, 20), route(List.of(a, b, around), ends(a, Side.RIGHT), ends(b, Side.LEFT)).getLast());
	}
}

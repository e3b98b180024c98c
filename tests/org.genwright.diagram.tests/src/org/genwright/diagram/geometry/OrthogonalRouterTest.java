package org.genwright.diagram.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.genwright.diagram.scene.Drawings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrthogonalRouterTest {

	private static final Point FROM = new Point(100, 50);

	private static OrthogonalRouter free(Flow flow) {
		return new OrthogonalRouter(flow, List.of());
	}

	@ParameterizedTest
	@EnumSource(Flow.class)
	void linesAreOrthogonalBetweenTheirEndsAndLeaveInTheDirectionOfFlow(Flow flow) {
		Random random = new Random(3);
		for (int i = 0; i < 500; i++) {
			Point from = new Point(random.nextInt(400), random.nextInt(400));
			Point to = new Point(random.nextInt(400), random.nextInt(400));
			List<Point> bends = new ArrayList<>();
			for (int bend = random.nextInt(3); bend > 0; bend--) {
				bends.add(new Point(random.nextInt(400), random.nextInt(400)));
			}
			List<Point> line = free(flow).through(from, bends, to);
			Drawings.assertOrthogonal(line);
			assertEquals(from, line.getFirst());
			assertEquals(to, line.getLast());
			if (bends.isEmpty() && line.size() > 2) {
				Point second = line.get(1);
				assertTrue(flow == Flow.RIGHT ? second.x() > from.x() && second.y() == from.y() : second.y() > from.y() && second.x() == from.x(),
						line.toString());
			}
		}
	}

	@Test
	void aTargetStraightAheadGivesAStraightLine() {
		assertEquals(List.of(FROM, new Point(300, 50)), free(Flow.RIGHT).route(FROM, new Point(300, 50)));
		assertEquals(List.of(FROM, new Point(100, 300)), free(Flow.DOWN).route(FROM, new Point(100, 300)));
	}

	@Test
	void aTargetAheadTakesOneStepInTheMiddle() {
		assertEquals(List.of(FROM, new Point(200, 50), new Point(200, 90), new Point(300, 90)), free(Flow.RIGHT).route(FROM, new Point(300, 90)));
	}

	@Test
	void aTargetBehindIsEnteredFromItsFrontWithAStubAtEachEnd() {
		assertEquals(List.of(FROM, new Point(114, 50), new Point(114, 120), new Point(6, 120), new Point(6, 190), new Point(20, 190)),
				free(Flow.RIGHT).route(FROM, new Point(20, 190)));
	}

	@ParameterizedTest
	@EnumSource(Flow.class)
	void aBoxInTheWayIsPassed(Flow flow) {
		Box obstacle = flow == Flow.RIGHT ? new Box(150, 20, 60, 80) : new Box(20, 150, 80, 60);
		Point from = flow == Flow.RIGHT ? FROM : FROM.transposed();
		Point to = flow == Flow.RIGHT ? new Point(300, 50) : new Point(50, 300);
		List<Point> line = new OrthogonalRouter(flow, List.of(obstacle)).route(from, to);
		assertTrue(OrthogonalRouter.pieces(line).stream().noneMatch(obstacle::intersects), line.toString());
	}

	@Test
	void savedCornersAreFollowed() {
		List<Point> bends = List.of(new Point(150, 50), new Point(150, 200));
		assertEquals(List.of(FROM, new Point(150, 50), new Point(150, 200), new Point(300, 200)),
				free(Flow.RIGHT).through(FROM, bends, new Point(300, 200)));
	}

	@Test
	void cornersOnAStraightPieceAreDropped() {
		assertEquals(List.of(FROM, new Point(100, 90)),
				OrthogonalRouter.simplified(List.of(FROM, FROM, new Point(100, 60), new Point(100, 80), new Point(100, 90))));
		assertEquals(List.of(FROM, FROM), OrthogonalRouter.simplified(List.of(FROM, FROM)));
	}

	@Test
	void linesOfNoWidthIntersectWhatTheyPassAndNotWhatTheyTouch() {
		Box box = new Box(10, 10, 20, 20);
		assertTrue(box.intersects(new Box(0, 15, 50, 0)));
		assertFalse(box.intersects(new Box(30, 15, 50, 0)));
		assertFalse(box.intersects(new Box(30, 10, 5, 5)));
	}
}

package org.genwright.ui.editor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.junit.jupiter.api.Test;

class PieceMoveTest {

	private static final List<Point> LINE = List.of(new Point(0, 0), new Point(50, 0), new Point(50, 80), new Point(200, 80));
	private static final OrthogonalRouter ROUTER = new OrthogonalRouter(Flow.RIGHT, List.of());

	@Test
	void aMiddlePieceMovesSideways() {
		assertEquals(List.of(new Point(0, 0), new Point(90, 0), new Point(90, 80), new Point(200, 80)), PieceMove.moved(LINE, 1, new Point(90, 33)));
	}

	@Test
	void theFirstPieceLeavesAStubAtTheSource() {
		assertEquals(List.of(new Point(0, 0), new Point(14, 0), new Point(14, -40), new Point(50, -40), new Point(50, 80), new Point(200, 80)),
				PieceMove.moved(LINE, 0, new Point(25, -40)));
	}

	@Test
	void theLastPieceLeavesAStubAtTheTarget() {
		assertEquals(List.of(new Point(0, 0), new Point(50, 0), new Point(50, 120), new Point(186, 120), new Point(186, 80), new Point(200, 80)),
				PieceMove.moved(LINE, 2, new Point(120, 120)));
	}

	@Test
	void aStraightLineBecomesADetour() {
		List<Point> straight = List.of(new Point(0, 0), new Point(90, 0));
		assertEquals(List.of(new Point(0, 0), new Point(14, 0), new Point(14, 30), new Point(76, 30), new Point(76, 0), new Point(90, 0)),
				PieceMove.moved(straight, 0, new Point(45, 30)));
	}

	/** Or else a saved line would look different after it is opened again. */
	@Test
	void theRouterFollowsTheSavedCorners() {
		for (int piece = 0; piece < LINE.size() - 1; piece++) {
			for (int across = -100; across <= 200; across += 50) {
				List<Point> moved = PieceMove.moved(LINE, piece, new Point(across, across));
				assertEquals(moved, ROUTER.through(moved.getFirst(), moved.subList(1, moved.size() - 1), moved.getLast()),
						"piece " + piece + " to " + across);
			}
		}
	}

	@Test
	void everyPieceIsHorizontalOrVertical() {
		for (int piece = 0; piece < LINE.size() - 1; piece++) {
			List<Point> moved = PieceMove.moved(LINE, piece, new Point(-31, 47));
			for (int i = 1; i < moved.size(); i++) {
				assertTrue(moved.get(i - 1).x() == moved.get(i).x() || moved.get(i - 1).y() == moved.get(i).y(), moved.toString());
			}
		}
	}
}

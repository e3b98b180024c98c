package org.genwright.ui.editor.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

/** Moving nodes; connection c2 of the sample goes from flat at (260, 60) by two bend points to d1. */
class MovesTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);

	private Moves moves() {
		return new Moves(model, session.state().scene());
	}

	private List<Point> bends(String connection) {
		return PlaceElements.bends((Connection) Ids.find(model, connection).orElseThrow());
	}

	private Node node(String id) {
		return SampleModel.node(model, id);
	}

	@Test
	void bendPointsMoveWithBothEnds() {
		List<Point> before = bends("c2");
		session.run("Move", moves().by(List.of("flat", "d1"), 30, -20));
		assertEquals(before.stream().map(bend -> bend.plus(30, -20)).toList(), bends("c2"));
		assertEquals(List.of(290, 40), List.of(node("flat").getX(), node("flat").getY()));
	}

	@Test
	void connectionsOfOthersStay() {
		List<Point> before = bends("c2");
		session.run("Move", moves().by(List.of("mu", "x"), 30, 50));
		assertEquals(before, bends("c2"));
	}

	@Test
	void aLineThatWouldTurnBackIsRoutedAnew() {
		session.run("Move", moves().by(List.of("d1"), -300, 0));
		assertTrue(bends("c2").isEmpty());
	}

	@Test
	void aMoveByNothingLeavesNoTrace() {
		session.run("Move", moves().by(List.of("d1"), 0, 0));
		assertEquals(false, session.commands().isDirty());
	}

	@Test
	void cornersAreInTheDiagram() {
		session.run("Move", moves().to(Map.of("e1", new Point(400, 700))));
		assertEquals(List.of(400, 200), List.of(node("e1").getX(), node("e1").getY()));
	}

	@Test
	void resizingRoutesOwnConnectionsAnew() {
		session.run("Resize", moves().resized("d1", new Box(440, 40, 220, 120)));
		assertEquals(List.of(440, 40, 220, 120), List.of(node("d1").getX(), node("d1").getY(), node("d1").getWidth(), node("d1").getHeight()));
		assertTrue(bends("c2").isEmpty());
	}

	@Test
	void aHeightThatFollowsTheTextsStillDoesWhenOnlyTheWidthChanges() {
		Box box = session.state().scene().nodes().filter(figure -> figure.id().equals("d1")).findFirst().orElseThrow().box();
		session.run("Resize", moves().resized("d1", new Box(box.x(), box.y(), box.width() + 40, box.height())));
		assertEquals(List.of(box.width() + 40, 0), List.of(node("d1").getWidth(), node("d1").getHeight()));
	}

	@Test
	void contentsStayWhereTheyAreWhenAFrameIsResized() {
		Box before = session.state().scene().nodes().filter(figure -> figure.id().equals("e1")).findFirst().orElseThrow().box();
		session.run("Resize", new ResizeFrame("dec", new Box(-60, 440, 900, 400)));
		assertEquals(before, session.state().scene().nodes().filter(figure -> figure.id().equals("e1")).findFirst().orElseThrow().box());
		assertEquals(new Box(-60, 440, 900, 400), session.state().scene().frames().getLast().box());
	}
}

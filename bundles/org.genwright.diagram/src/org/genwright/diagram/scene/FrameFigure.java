package org.genwright.diagram.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;

/**
 * The frame of a network with its contents.
 *
 * @param network     the network's id
 * @param role        the role it plays, if its family declares it
 * @param box         the frame
 * @param origin      the place that saved positions of the contents are relative to
 * @param titleHeight height of the title bar
 * @param texts       title and figures
 * @param ports       ports of the role
 * @param nodes       nodes; none if it is collapsed
 * @param connections connections; none if it is collapsed
 * @param problems    what is wrong with the network itself
 */
public record FrameFigure(String network, Optional<Role> role, Box box, Point origin, int titleHeight, List<TextLine> texts,
		List<FramePortFigure> ports, List<NodeFigure> nodes, List<ConnectionFigure> connections, List<Problem> problems) {

	/** Copies the lists. */
	public FrameFigure {
		texts = List.copyOf(texts);
		ports = List.copyOf(ports);
		nodes = List.copyOf(nodes);
		connections = List.copyOf(connections);
		problems = List.copyOf(problems);
	}

	/** Returns the texts of the frame and of all in it. */
	public Stream<TextLine> allTexts() {
		return Stream.of(texts.stream(), ports.stream().map(FramePortFigure::label), nodes.stream().flatMap(NodeFigure::allTexts),
				connections.stream().flatMap(connection -> connection.label().stream()).map(ConnectionLabel::text)).flatMap(texts -> texts);
	}

	/** Returns the boxes and lines of the frame and of all in it. */
	Stream<Box> extents() {
		return Stream.of(Stream.of(box), ports.stream().flatMap(port -> port.links().stream()).map(DiagramScene::around),
				nodes.stream().map(NodeFigure::box), connections.stream().map(connection -> DiagramScene.around(connection.line())))
				.flatMap(boxes -> boxes);
	}
}

package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/** Finds places for the shapes on connections where they hide nothing. */
final class ConnectionLabels {

	private static final TextRole ROLE = TextRole.CONNECTION_SHAPE;
	private static final int PAD = 3;
	private static final int HEIGHT = 14;
	private static final int ARROW = 10;

	private final List<Box> taken;
	private final List<ConnectionFigure> connections;
	private final Map<String, Line> lines = new LinkedHashMap<>();

	/** A line in pieces, with the box around them and the output it comes from. */
	private record Line(String output, Box bounds, List<Box> pieces) {

		static Line of(ConnectionFigure connection) {
			List<Box> pieces = OrthogonalRouter.pieces(connection.line());
			return new Line(ConnectionLabels.outputOf(connection), Box.around(pieces).orElseThrow(), pieces);
		}

		boolean crosses(Box box) {
			if (bounds.intersects(box)) {
				for (Box piece : pieces) {
					if (box.intersects(piece)) {
						return true;
					}
				}
			}
			return false;
		}
	}

	/** @param taken boxes to be kept free */
	ConnectionLabels(List<ConnectionFigure> connections, List<Box> taken) {
		this.connections = connections;
		this.taken = new ArrayList<>(taken);
		connections.forEach(connection -> lines.put(connection.id(), Line.of(connection)));
	}

	/** Returns the connections, the first of every output that has room with its shape written on it. */
	List<ConnectionFigure> labelled() {
		Set<String> done = new HashSet<>();
		return connections.stream().map(connection -> {
			String output = lines.get(connection.id()).output();
			Optional<ConnectionLabel> label = done.contains(output) ? Optional.empty() : label(connection);
			label.ifPresent(found -> {
				done.add(output);
				taken.add(found.box());
			});
			return new ConnectionFigure(connection.id(), connection.source(), connection.sourcePort(), connection.target(),
					connection.targetPort(), connection.line(), connection.shape(), label);
		}).toList();
	}

	private Optional<ConnectionLabel> label(ConnectionFigure connection) {
		if (connection.shape().isEmpty()) {
			return Optional.empty();
		}
		String text = connection.shape().get();
		int width = ROLE.roundedWidth(text) + 2 * PAD;
		Line line = lines.get(connection.id());
		return line.pieces().stream().flatMap(piece -> places(piece, width)).filter(box -> isFree(box, line.output())).findFirst()
				.map(box -> new ConnectionLabel(new TextLine(ROLE, text, box.x() + PAD, box.y() + 0.5 * HEIGHT + 0.36 * ROLE.size()), box));
	}

	/** Places on a straight piece, the middle first. */
	private static Stream<Box> places(Box piece, int width) {
		int along = piece.width() > 0 ? width : HEIGHT;
		int length = Math.max(piece.width(), piece.height());
		if (length < along + ARROW) {
			return Stream.empty();
		}
		return Stream.of(length / 2, along / 2 + ARROW / 2, length - along / 2 - ARROW).map(middle -> {
			Point centre = piece.width() > 0 ? piece.origin().plus(middle, 0) : piece.origin().plus(0, middle);
			return new Box(centre.x() - width / 2, centre.y() - HEIGHT / 2, width, HEIGHT);
		});
	}

	/** Tells whether a box hides nothing but lines of its own output. */
	private boolean isFree(Box box, String output) {
		for (Box other : taken) {
			if (box.intersects(other)) {
				return false;
			}
		}
		for (Line line : lines.values()) {
			if (!line.output().equals(output) && line.crosses(box)) {
				return false;
			}
		}
		return true;
	}

	private static String outputOf(ConnectionFigure connection) {
		return connection.source() + '\n' + connection.sourcePort();
	}
}

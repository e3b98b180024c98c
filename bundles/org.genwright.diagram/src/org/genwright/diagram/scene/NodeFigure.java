package org.genwright.diagram.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.Problem;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.text.TextLine;

/**
 * A node at its place.
 *
 * @param id       the node's id
 * @param group    decides the colours; empty if its layer type is not installed
 * @param box      the node
 * @param header   height of the band with name and type
 * @param texts    from top to bottom
 * @param ports    inputs, then outputs
 * @param problems what is wrong with it
 */
public record NodeFigure(String id, Optional<LayerGroup> group, Box box, int header, List<TextLine> texts, List<PortFigure> ports,
		List<Problem> problems) {

	/** Copies the lists. */
	public NodeFigure {
		texts = List.copyOf(texts);
		ports = List.copyOf(ports);
		problems = List.copyOf(problems);
	}

	/** Returns the texts, names of ports included. */
	public Stream<TextLine> allTexts() {
		return Stream.concat(texts.stream(), ports.stream().flatMap(port -> port.label().stream()));
	}
}

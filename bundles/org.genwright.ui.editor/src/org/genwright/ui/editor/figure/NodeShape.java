package org.genwright.ui.editor.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.diagram.colour.GroupColours;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure;

/** A node. */
public final class NodeShape extends DiagramPart<NodeFigure> {

	private static final int RADIUS = 5;
	private static final int PORT = 3;
	private static final int LEGAL_PORT = 5;
	private static final int REACH = 8;

	private Set<PortFigure> legal = Set.of();

	/** Creates a figure. */
	public NodeShape(Surface surface, NodeFigure shown) {
		super(surface, shown);
	}

	@Override
	public Box box() {
		return shown().box();
	}

	@Override
	Box boxOf(NodeFigure item) {
		return item.box();
	}

	/** Lights up ports where a connection may end. */
	public void light(List<PortFigure> ports) {
		Set<PortFigure> next = Set.copyOf(ports);
		if (!next.equals(legal)) {
			legal = next;
			repaint();
		}
	}

	/** Tells whether a connection that is being drawn may end here. */
	public boolean isLit() {
		return !legal.isEmpty();
	}

	/** Returns the port at a place of the diagram, the nearest if there are several. */
	public Optional<PortFigure> portAt(int x, int y) {
		return nearest(shown().ports(), x, y).filter(port -> distance(port.at(), x, y) <= REACH);
	}

	/** Returns the nearest of some ports; empty if there are none. */
	private static Optional<PortFigure> nearest(List<PortFigure> ports, int x, int y) {
		return ports.stream().min((a, b) -> Integer.compare(distance(a.at(), x, y), distance(b.at(), x, y)));
	}

	private static int distance(Point at, int x, int y) {
		return Math.max(Math.abs(at.x() - x), Math.abs(at.y() - y));
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return getBounds().contains(x, y) && (Brush.rectangle(box()).contains(x, y) || portAt(x, y).isPresent());
	}

	@Override
	void paint(Brush brush) {
		NodeFigure node = shown();
		GroupColours colours = brush.palette().of(node.group());
		int radius = Math.min(RADIUS, Math.min(node.header(), node.box().width() / 2));
		if (!brush.showsDetails()) {
			brush.fill(colours.header()).fillBox(node.box(), radius);
			border(brush, node, colours, radius);
			return;
		}
		brush.fill(brush.palette().body()).fillBox(node.box(), radius);
		brush.fill(colours.header()).fillTop(node.box(), node.header(), radius);
		border(brush, node, colours, radius);
		brush.fill(colours.border());
		node.ports().forEach(port -> brush.disc(port.at(), PORT));
		if (!legal.isEmpty()) {
			brush.fill(brush.marks().legal()).line(brush.palette().body(), 1);
			legal.forEach(port -> brush.disc(port.at(), LEGAL_PORT).circle(port.at(), LEGAL_PORT));
		}
		node.allTexts().forEach(brush::text);
	}

	private void border(Brush brush, NodeFigure node, GroupColours colours, int radius) {
		if (node.problems().isEmpty()) {
			brush.line(colours.border(), 1).drawBox(node.box(), radius);
		} else {
			brush.line(brush.palette().problem(), 2).dashed(6, 3).drawBox(node.box(), radius);
		}
		switch (emphasis()) {
			case NONE -> {
				if (isLit()) {
					brush.line(brush.marks().legal(), 2).drawBox(node.box().grown(2), radius + 2);
				}
			}
			case SELECTED, PRIMARY -> brush.line(brush.marks().selection(), 2).drawBox(node.box().grown(3), radius + 3);
			case TARGET -> brush.line(brush.marks().legal(), 3).drawBox(node.box().grown(2), radius + 2);
		}
	}
}

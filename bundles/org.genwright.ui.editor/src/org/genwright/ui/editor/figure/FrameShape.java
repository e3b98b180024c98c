package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.genwright.core.network.RolePort;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.FramePortFigure;

/** The frame of a network: title, ports, and panes for connections and nodes. */
public final class FrameShape extends DiagramPart<FrameFigure> {

	private static final int RADIUS = 8;

	private final IFigure connections = pane();
	private final IFigure nodes = pane();

	/** Creates a figure. */
	public FrameShape(Surface surface, FrameFigure shown) {
		super(surface, shown);
		add(connections);
		add(nodes);
		place(getBounds());
	}

	/** Returns the pane of the connections. */
	public IFigure connections() {
		return connections;
	}

	/** Returns the pane of the nodes, above that of the connections. */
	public IFigure nodes() {
		return nodes;
	}

	@Override
	public Box box() {
		return shown().box();
	}

	@Override
	Box boxOf(FrameFigure item) {
		return item.box();
	}

	/** Nodes and lines may stand out of the frame for a moment, while it is not yet known how large it must be. */
	@Override
	Rectangle boundsOf(FrameFigure item) {
		Rectangle bounds = super.boundsOf(item);
		item.ports().forEach(port -> port.links().forEach(link -> link.forEach(point -> bounds.union(point.x() - ROOM, point.y() - ROOM, 2 * ROOM, 2 * ROOM))));
		item.connections().forEach(connection -> connection.line().forEach(point -> bounds.union(point.x() - ROOM, point.y() - ROOM, 2 * ROOM, 2 * ROOM)));
		return bounds;
	}

	@Override
	public void setBounds(Rectangle bounds) {
		super.setBounds(bounds);
		if (nodes != null) {
			place(bounds);
		}
	}

	private void place(Rectangle bounds) {
		connections.setBounds(bounds);
		nodes.setBounds(bounds);
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return Brush.rectangle(box()).contains(x, y) || nodes.containsPoint(x, y) || connections.containsPoint(x, y);
	}

	/** Returns the title bar, in the diagram. */
	public Box titleBar() {
		return new Box(box().x(), box().y(), box().width(), shown().titleHeight());
	}

	@Override
	void paint(Brush brush) {
		FrameFigure frame = shown();
		brush.fill(brush.palette().frame()).fillBox(frame.box(), RADIUS);
		brush.fill(brush.palette().title()).fillTop(frame.box(), frame.titleHeight(), RADIUS);
		if (frame.problems().isEmpty()) {
			brush.line(brush.palette().edge(), 1).drawBox(frame.box(), RADIUS);
		} else {
			brush.line(brush.palette().problem(), 2).dashed(6, 3).drawBox(frame.box(), RADIUS);
		}
		if (emphasis() == Emphasis.TARGET) {
			brush.line(brush.marks().legal(), 2).drawBox(frame.box(), RADIUS);
		} else if (emphasis() != Emphasis.NONE) {
			brush.line(brush.marks().selection(), 2).drawBox(frame.box().grown(2), RADIUS + 2);
		}
		frame.texts().forEach(brush::text);
		brush.line(brush.palette().edge(), 1).dashed(4, 3);
		frame.ports().forEach(port -> port.links().forEach(brush::path));
		frame.ports().forEach(port -> port(brush, port));
	}

	private static void port(Brush brush, FramePortFigure port) {
		boolean missing = port.port().nodes().isEmpty()
				&& port.port().contract().filter(contract -> contract.presence() == RolePort.Presence.REQUIRED).isPresent();
		int half = FrameContent.PORT_HALF;
		Box box = new Box(port.at().x() - half, port.at().y() - half, 2 * half, 2 * half);
		brush.fill(brush.palette().body()).fillBox(box, 0);
		brush.line(missing ? brush.palette().problem() : brush.palette().edge(), missing ? 2 : 1).drawBox(box, 0);
		brush.text(port.label());
	}
}

package org.genwright.ui.editor.gesture;

import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;
import org.genwright.ui.editor.ModelEditorFixture;

/** Finds elements of the model on the display, and uses the mouse on them. */
final class Hand {

	/** Within the band with a node's name, away from its ports. */
	private static final int GRIP = 8;

	private final ModelEditorFixture fixture;

	Hand(ModelEditorFixture fixture) {
		this.fixture = fixture;
	}

	private RealInput input() {
		return fixture.input();
	}

	private GraphicalViewer viewer() {
		return fixture.editor().getSWTBotGefViewer().getGraphicalViewer();
	}

	private DiagramScene scene() {
		return UserInterface.get(() -> fixture.session().state().scene());
	}

	/** Returns the display position of a place of the diagram. */
	Point at(int x, int y) {
		return UserInterface.get(() -> {
			viewer().flush();
			org.eclipse.draw2d.geometry.Point place = new org.eclipse.draw2d.geometry.Point(x, y);
			((GraphicalEditPart) viewer().getContents()).getFigure().translateToAbsolute(place);
			return ((FigureCanvas) viewer().getControl()).toDisplay(place.x, place.y);
		});
	}

	/** Returns the record of a node. */
	NodeFigure node(String id) {
		return scene().nodes().filter(node -> node.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no node " + id));
	}

	/** Returns the place of a node in the diagram. */
	Box box(String id) {
		return node(id).box();
	}

	/** Returns the record of a frame. */
	FrameFigure frame(String network) {
		return scene().frames().stream().filter(frame -> frame.network().equals(network)).findFirst().orElseThrow();
	}

	/** Returns where a node is taken: in the band with its name. */
	Point grip(String id) {
		return grip(id, 0, 0);
	}

	private Point grip(String id, int dx, int dy) {
		Box box = box(id);
		return at(box.x() + box.width() / 2 + dx, box.y() + GRIP + dy);
	}

	/** Returns where a frame is taken: in its title. */
	Point title(String network) {
		FrameFigure frame = frame(network);
		return at(frame.box().x() + frame.box().width() - GRIP, frame.box().y() + frame.titleHeight() / 2);
	}

	/** Returns the place of a node's first input or output. */
	Point port(String id, Kind kind) {
		var port = node(id).ports().stream().filter(found -> found.kind() == kind).findFirst().orElseThrow();
		return at(port.at().x(), port.at().y());
	}

	/** Returns the middle of the longest piece of a connection. */
	Point on(String connection) {
		ConnectionFigure figure = scene().connections().filter(line -> line.id().equals(connection)).findFirst().orElseThrow();
		var line = figure.line();
		int longest = 0;
		for (int i = 0; i + 1 < line.size(); i++) {
			if (length(line, i) > length(line, longest)) {
				longest = i;
			}
		}
		return at((line.get(longest).x() + line.get(longest + 1).x()) / 2, (line.get(longest).y() + line.get(longest + 1).y()) / 2);
	}

	private static int length(List<org.genwright.diagram.geometry.Point> line, int piece) {
		return Math.abs(line.get(piece).x() - line.get(piece + 1).x()) + Math.abs(line.get(piece).y() - line.get(piece + 1).y());
	}

	/** Clicks a node. */
	void click(String id, Modifier... held) {
		input().click(grip(id), held);
	}

	/** Selects nodes: a click, then clicks with the Shift key. */
	void select(String... ids) {
		for (int i = 0; i < ids.length; i++) {
			click(ids[i], i == 0 ? new Modifier[0] : new Modifier[] {Modifier.SHIFT});
		}
	}

	/** Drags a node over a distance in the diagram. */
	void drag(String id, int dx, int dy, Modifier... held) {
		input().drag(grip(id), grip(id, dx, dy), held);
	}

	/** Drags the right lower corner of a selected node over a distance in the diagram. */
	void resize(String id, int dx, int dy) {
		Box box = box(id);
		input().drag(at(box.right(), box.bottom()), at(box.right() + dx, box.bottom() + dy));
	}

	/** Drags from an output to an input. */
	void connect(String source, String target) {
		input().drag(port(source, Kind.OUTPUT), port(target, Kind.INPUT));
	}

	/** Returns where an entry of the palette is, scrolled into view. */
	Point palette(String label) {
		Tree tree = fixture.editor().bot().treeWithId("palette").widget;
		return UserInterface.find("palette entry '" + label + "'", () -> {
			for (TreeItem group : tree.getItems()) {
				for (TreeItem entry : group.getItems()) {
					if (entry.getText().equals(label)) {
						tree.showItem(entry);
						Rectangle bounds = entry.getBounds();
						return tree.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
					}
				}
			}
			return null;
		});
	}

	/** Returns the selected ids. */
	Set<String> selection() {
		return UserInterface.get(() -> fixture.session().selection().ids());
	}

	/** Returns a network. */
	static Network network(Architecture architecture, String id) {
		return (Network) Ids.find(architecture, id).orElseThrow();
	}

	/** Returns a node. */
	static Node node(Architecture architecture, String id) {
		return (Node) Ids.find(architecture, id).orElseThrow();
	}

	/** Returns the ends of the connections of a network, as {@code source>target}. */
	static Set<String> connections(Architecture architecture, String network) {
		return Set.copyOf(network(architecture, network).getConnections().stream().map(Hand::ends).toList());
	}

	private static String ends(Connection connection) {
		return connection.getSource().getName() + ">" + connection.getTarget().getName();
	}

	/** Returns the names of the nodes of a network, in the order of the file. */
	static List<String> nodes(Architecture architecture, String network) {
		return network(architecture, network).getNodes().stream().map(Node::getName).toList();
	}

	/** Returns the widget that has the keyboard. */
	static Control focus() {
		return UserInterface.get(() -> Display.getDefault().getFocusControl());
	}

	/** Tells whether the canvas has the keyboard. */
	boolean hasFocus() {
		return UserInterface.get(() -> viewer().getControl().isFocusControl());
	}
}

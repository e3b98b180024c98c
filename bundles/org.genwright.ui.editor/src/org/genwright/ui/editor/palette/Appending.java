package org.genwright.ui.editor.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.NewNode;
import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.command.CreateNode;
import org.genwright.ui.editor.command.CreateNodeAfter;
import org.genwright.ui.editor.command.InsertNode;
import org.genwright.ui.editor.session.ModelSession;

/**
 * Adds a layer where somebody who names one means it: after the selected layer and fed by it, into the selected
 * connection, or in the selected network. Nothing else moves.
 */
public final class Appending {

	private static final Box UNKNOWN_SIZE = new Box(0, 0, 160, 80);

	private final ModelSession session;
	private final LayerType type;
	private final NewNode node;
	private final Flow flow;

	/**
	 * Prepares adding a layer.
	 *
	 * @param session the open model
	 * @param type    the layer
	 */
	public Appending(ModelSession session, LayerType type) {
		this.session = session;
		this.type = type;
		node = new NewNode(type.id());
		flow = Flow.of(session.architecture().getLayoutDirection());
	}

	/**
	 * Returns the edit; empty if the model has no network for it.
	 *
	 * @param selection ids, the primary element last
	 */
	public Optional<ModelEdit> edit(Collection<String> selection) {
		Optional<Identified> primary = selection.stream().reduce((first, second) -> second)
				.flatMap(id -> Ids.find(session.architecture(), id));
		return switch (primary.orElse(null)) {
			case Connection connection when connection.getSource() != null && joins() -> Optional.of(into(connection));
			case Node selected -> Optional.of(after(selected));
			case Network network -> Optional.of(in(network));
			case Connection connection -> Optional.of(in((Network) connection.eContainer()));
			case null, default -> session.architecture().getNetworks().stream().findFirst().map(this::in);
		};
	}

	private ModelEdit into(Connection connection) {
		Network network = (Network) connection.eContainer();
		Function<Point, ModelEdit> made = at -> new InsertNode(connection.getId(), node, input(), output(), at);
		return placed(network, made, size -> session.state().scene().connections().filter(line -> line.id().equals(connection.getId())).findFirst()
				.map(line -> {
					Box box = Box.around(line.line().stream().map(corner -> Box.between(corner, corner)).toList()).orElseThrow();
					Point corner = new Point(box.x() + (box.width() - size.width()) / 2, box.y() + (box.height() - size.height()) / 2);
					return room(network).orElseThrow().near(size.at(corner.x(), corner.y()));
				}));
	}

	private ModelEdit after(Node selected) {
		Network network = (Network) selected.eContainer();
		List<PortFigure> outputs = ports(selected, PortFigure.Kind.OUTPUT);
		if (outputs.isEmpty() && joins() && selected.getIncoming().size() == 1) {
			return into(selected.getIncoming().getFirst());
		}
		if (outputs.isEmpty() || type.inputs().isEmpty()) {
			return placed(network, at -> new CreateNode(network.getId(), node, at), size -> behind(selected, size, 0));
		}
		PortFigure port = freeFirst(selected, outputs);
		String name = outputs.size() == 1 ? "" : port.id();
		return placed(network, at -> new CreateNodeAfter(selected.getId(), name, node, input(), at),
				size -> behind(selected, size, offset(selected, port) - size.inputs().getFirst().offset()));
	}

	private ModelEdit in(Network network) {
		Function<Point, ModelEdit> made = at -> new CreateNode(network.getId(), node, at);
		return placed(network, made, size -> frame(network).flatMap(frame -> last(frame).map(NodeFigure::box)
				.flatMap(box -> room(network).map(room -> room.after(size.at(0, 0), box, 0)))));
	}

	/**
	 * Returns an edit at the place that a rule gives to the new node.
	 *
	 * @param made  makes the edit for a place relative to the frame
	 * @param place gives the place in the diagram; empty: the first place of an empty frame
	 */
	private ModelEdit placed(Network network, Function<Point, ModelEdit> made, Function<NodeBox, Optional<Point>> place) {
		Trial trial = Trial.of(session, network.getId(), made.apply(new Point(0, 0)));
		Optional<Point> wanted = trial.added().flatMap(place);
		Point origin = frame(network).map(FrameFigure::origin).orElseGet(() -> new Point(network.getX(), network.getY()));
		Point at = wanted.map(point -> point.plus(-origin.x(), -origin.y())).orElseGet(trial::corner);
		return made.apply(at).then(naming(network));
	}

	/** Returns the edit that names a new input or output after the first port of the role that has none. */
	private ModelEdit naming(Network network) {
		List<RolePort> wanted = frame(network).flatMap(FrameFigure::role).map(role -> switch (type.id()) {
			case InputLayer.ID -> role.inputs();
			case OutputLayer.ID -> role.outputs();
			default -> List.<RolePort>of();
		}).orElse(List.of());
		Set<String> served = network.getNodes().stream().filter(other -> type.id().equals(other.getType()))
				.map(RolePort::idOf).collect(Collectors.toSet());
		Optional<String> name = wanted.stream().map(RolePort::id).filter(port -> !served.contains(port)).findFirst();
		String id = network.getId();
		return (architecture, ids) -> name.ifPresent(free -> architecture.getNetworks().stream().filter(found -> id.equals(found.getId()))
				.findFirst().map(found -> found.getNodes().getLast()).ifPresent(added -> added.setName(free)));
	}

	private Optional<Point> behind(Node selected, NodeBox size, int shift) {
		return figure(selected).flatMap(figure -> room((Network) selected.eContainer()).map(room -> room.after(size.at(0, 0), figure.box(), shift)));
	}

	private Optional<FreePlace> room(Network network) {
		return frame(network).map(frame -> new FreePlace(frame, session.state().scene().frames(), flow));
	}

	private Optional<FrameFigure> frame(Network network) {
		return session.state().scene().frames().stream().filter(frame -> frame.network().equals(network.getId())).findFirst();
	}

	private Optional<NodeFigure> last(FrameFigure frame) {
		return frame.nodes().stream().max((a, b) -> flow == Flow.RIGHT ? Integer.compare(a.box().right(), b.box().right())
				: Integer.compare(a.box().bottom(), b.box().bottom()));
	}

	private Optional<NodeFigure> figure(Node selected) {
		return session.state().scene().nodes().filter(figure -> figure.id().equals(selected.getId())).findFirst();
	}

	private List<PortFigure> ports(Node selected, PortFigure.Kind kind) {
		return figure(selected).map(figure -> figure.ports().stream().filter(port -> port.kind() == kind).toList()).orElse(List.of());
	}

	private static PortFigure freeFirst(Node selected, List<PortFigure> outputs) {
		List<String> used = new ArrayList<>(selected.getOutgoing().stream().map(Connection::getSourcePort).toList());
		return outputs.stream().filter(port -> outputs.size() > 1 && !used.contains(port.id())).findFirst().orElse(outputs.getFirst());
	}

	private int offset(Node selected, PortFigure port) {
		Box box = figure(selected).map(NodeFigure::box).orElse(UNKNOWN_SIZE);
		return flow == Flow.RIGHT ? port.at().y() - box.y() : port.at().x() - box.x();
	}

	private boolean joins() {
		return !type.inputs().isEmpty() && !OutputLayer.ID.equals(type.id());
	}

	private String input() {
		return type.inputs().size() == 1 ? "" : type.inputs().stream().map(Port::id).findFirst().orElse("");
	}

	private String output() {
		try {
			List<Port> outputs = type.outputs(SettingValues.parse(type.settings(), Map.of(), type.name()));
			return outputs.size() == 1 ? "" : outputs.stream().map(Port::id).findFirst().orElse("");
		} catch (ProblemException defaultsDoNotFit) {
			return "";
		}
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.ReshapeLayer;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Tells what a node says to a shape at one of its inputs, the others as they are. */
final class ShapeRule {

	private final NetworkView view;

	ShapeRule(NetworkView view) {
		this.view = view;
	}

	/** An input of a node. */
	record Entry(Node node, Port port, Optional<Connection> inPlaceOf) {
	}

	/** Returns why a shape does not fit; empty if it does, or if too little is known to tell. */
	Optional<LayerFault> fault(Entry entry, TensorShape shape) {
		Optional<LayerType> type = view.type(entry.node());
		Optional<SettingValues> settings = view.settings(entry.node());
		if (type.isEmpty() || settings.isEmpty()) {
			return Optional.empty();
		}
		return OutputLayer.ID.equals(type.get().id()) ? atRolePort(entry, shape)
				: inputs(entry, shape).flatMap(inputs -> fault(type.get(), settings.get(), inputs, view.path(entry.node())));
	}

	/** Returns what a type says to the shapes of all its inputs. */
	static Optional<LayerFault> fault(LayerType type, SettingValues settings, Map<String, List<TensorShape>> inputs, String path) {
		try {
			type.infer(new LayerSite(path, settings, inputs));
			return Optional.empty();
		} catch (LayerFault fault) {
			return Optional.of(fault);
		} catch (RuntimeException notAboutTheShape) {
			return Optional.empty();
		}
	}

	private Optional<LayerFault> atRolePort(Entry entry, TensorShape shape) {
		return rolePort(entry.node()).filter(port -> port.shape().isPresent() && port.shape().get().elements() != shape.elements())
				.map(port -> {
					TensorShape wanted = shape.rank() == 1 ? TensorShape.of(port.shape().get().elements()) : port.shape().get();
					return new LayerFault((wanted + " " + port.reason()).strip(), shape.toString(),
							"Give the layer before it as many values, or insert one that does.");
				});
	}

	/** Returns the port of the role that an output node stands for. */
	Optional<RolePort> rolePort(Node output) {
		return view.role().flatMap(role -> role.outputs().stream().filter(port -> port.id().equals(RolePort.idOf(output))).findFirst());
	}

	/** Returns the shapes of all inputs with the one in question; empty if one of them is not known. */
	Optional<Map<String, List<TensorShape>>> inputs(Entry entry, TensorShape shape) {
		Map<String, List<TensorShape>> inputs = new LinkedHashMap<>();
		view.inputs(entry.node()).forEach(port -> inputs.put(port.id(), new ArrayList<>()));
		for (Connection connection : view.incoming(entry.node())) {
			boolean replaced = entry.inPlaceOf().filter(other -> other == connection).isPresent();
			Optional<TensorShape> found = replaced ? Optional.of(shape) : view.shape(connection);
			Optional<Port> port = NetworkView.resolve(connection.getTargetPort(), view.inputs(entry.node()));
			if (found.isEmpty() || port.isEmpty()) {
				return Optional.empty();
			}
			inputs.get(port.get().id()).add(found.get());
		}
		if (entry.inPlaceOf().isEmpty()) {
			inputs.get(entry.port().id()).add(shape);
		}
		boolean missing = view.inputs(entry.node()).stream()
				.anyMatch(port -> port.arity() != Port.Arity.OPTIONAL && inputs.get(port.id()).isEmpty());
		return missing ? Optional.empty() : Optional.of(inputs);
	}

	/** Returns the shapes of all inputs as they are; empty if one of them is not known or the node has none. */
	Optional<Map<String, List<TensorShape>>> current(Node node) {
		return view.incoming(node).stream().findFirst().flatMap(first -> NetworkView.resolve(first.getTargetPort(), view.inputs(node))
				.flatMap(port -> view.shape(first).flatMap(shape -> inputs(new Entry(node, port, Optional.of(first)), shape))));
	}

	/** Returns the shapes that an adapter before an input should try to reach. */
	List<TensorShape> goals(Entry entry) {
		List<TensorShape> goals = new ArrayList<>();
		rolePort(entry.node()).flatMap(RolePort::shape).ifPresent(goals::add);
		reshaped(entry.node()).ifPresent(goals::add);
		view.incoming(entry.node()).stream().filter(other -> entry.inPlaceOf().filter(own -> own == other).isEmpty())
				.flatMap(other -> view.shape(other).stream()).distinct().forEach(goals::add);
		return goals;
	}

	/** Returns the shape that a Reshape layer makes, whose number of values it wants. */
	private Optional<TensorShape> reshaped(Node node) {
		if (!"reshape".equals(node.getType())) {
			return Optional.empty();
		}
		return view.settings(node).flatMap(values -> values.find(ReshapeLayer.SHAPE)).flatMap(text -> {
			try {
				return Optional.of(TensorShape.of(DataShape.parse(text)));
			} catch (ProblemException | ArithmeticException notAShape) {
				return Optional.empty();
			}
		});
	}
}

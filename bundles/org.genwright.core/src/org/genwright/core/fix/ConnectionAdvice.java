package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.Role;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Tells whether an output may be connected to an input, and what to insert where it may not. Made once for a gesture and
 * then asked for every possible target: the first question about a source takes time linear in the network, the next
 * ones the time of one shape rule. Not to be used after the network changed.
 */
public final class ConnectionAdvice {

	private final NetworkView view;
	private final NetworkFigures figures;
	private Node asked;
	private Set<Node> upstream = Set.of();

	private ConnectionAdvice(NetworkView view, NetworkFigures figures) {
		this.view = view;
		this.figures = figures;
	}

	/**
	 * Reads a network.
	 *
	 * @param figures its figures; where they are not known, shapes are not judged
	 * @param role    its contract, if it is known
	 */
	public static ConnectionAdvice of(Network network, NetworkFigures figures, Optional<Role> role, LayerTypes types) {
		return new ConnectionAdvice(new NetworkView(network, figures, role, types, Optional.empty()), figures);
	}

	/** Returns the advice as if a connection were not there: for moving one of its ends. */
	public ConnectionAdvice without(Connection moved) {
		return new ConnectionAdvice(new NetworkView(view.network(), figures, view.role(), view.types(), Optional.of(moved)), figures);
	}

	/** An answer. */
	public sealed interface Verdict {

		/** The connection may be made. */
		record Legal() implements Verdict {
		}

		/**
		 * The connection may not be made.
		 *
		 * @param reason   where, what was expected, what was found, what to do
		 * @param adapters ways to connect the two all the same, the best first; may be none
		 */
		record Refused(String reason, List<Fix> adapters) implements Verdict {

			/** Copies the list. */
			public Refused {
				adapters = List.copyOf(adapters);
			}
		}
	}

	/** Tells whether a connection may be made; a port without text is the only one of its node. */
	public boolean allows(Node source, String sourcePort, Node target, String targetPort) {
		return structural(source, sourcePort, target, targetPort).isEmpty()
				&& mismatch(source, sourcePort, target, targetPort).isEmpty();
	}

	/** Answers in full; a port without text is the only one of its node. */
	public Verdict judge(Node source, String sourcePort, Node target, String targetPort) {
		Optional<Problem> wrong = structural(source, sourcePort, target, targetPort).map(Supplier::get);
		if (wrong.isPresent()) {
			boolean taken = wrong.get().code().equals("input-taken");
			return new Verdict.Refused(wrong.get().message(),
					taken ? new Joining(view).of(source, sourcePort, target, targetPort) : List.of());
		}
		return mismatch(source, sourcePort, target, targetPort)
				.<Verdict>map(fault -> new Verdict.Refused(problem(target, fault.expected(), fault.found() + " from "
						+ Elements.quoted(source), fault.remedy()).message(), adapters(source, sourcePort, target, targetPort)))
				.orElseGet(Verdict.Legal::new);
	}

	/** Returns the inputs of a node; none if its type is not installed. */
	public List<Port> inputs(Node node) {
		return view.inputs(node);
	}

	/** Returns the outputs of a node; none if its type is not installed. */
	public List<Port> outputs(Node node) {
		return view.outputs(node);
	}

	/** Returns the first input of a node that an output may be connected to. */
	public Optional<String> firstLegalInput(Node source, String sourcePort, Node target) {
		return view.inputs(target).stream().map(Port::id).filter(port -> allows(source, sourcePort, target, port)).findFirst();
	}

	/** Returns what the wiring forbids, said only when asked, since most of the targets of a gesture are only looked at. */
	private Optional<Supplier<Problem>> structural(Node source, String sourcePort, Node target, String targetPort) {
		if (!view.has(source) || !view.has(target)) {
			return Optional.of(() -> problem(target, "a layer of the same network", Elements.quoted(source) + " of another",
					"Connect layers of one network only; networks meet at their input and output layers."));
		}
		if (source == target) {
			return Optional.of(() -> problem(target, "an input from another layer", "its own output", "Choose another layer."));
		}
		Optional<Supplier<Problem>> port = port(source, sourcePort, view.outputs(source), "output")
				.or(() -> port(target, targetPort, view.inputs(target), "input"));
		if (port.isPresent()) {
			return port;
		}
		Port input = NetworkView.resolve(targetPort, view.inputs(target)).orElseThrow();
		List<Connection> there = view.incoming(target).stream()
				.filter(other -> NetworkView.resolve(other.getTargetPort(), view.inputs(target)).filter(input::equals).isPresent()).toList();
		Optional<Port> output = NetworkView.resolve(sourcePort, view.outputs(source));
		if (there.stream().anyMatch(other -> other.getSource() == source
				&& NetworkView.resolve(other.getSourcePort(), view.outputs(source)).equals(output))) {
			return Optional.of(() -> problem(target, "another output at its input '" + input.id() + "'", Elements.quoted(source)
					+ ", which is connected to it already", "Choose another layer."));
		}
		if (upstreamOf(source).contains(target)) {
			return Optional.of(() -> problem(target, "an input from an earlier layer", Elements.quoted(source) + ", which follows from it",
					"Remove a connection on the way from " + Elements.quoted(target) + " to it first."));
		}
		if (!there.isEmpty() && input.arity() != Port.Arity.MANY) {
			return Optional.of(() -> Problem.error("input-taken", view.path(target), "one connection at its input '" + input.id() + "'",
					"another, from " + Elements.quoted(there.getFirst().getSource()),
					"Remove that one, or join them with an Add or Concatenate layer."));
		}
		return Optional.empty();
	}

	private Optional<Supplier<Problem>> port(Node node, String name, List<Port> ports, String kind) {
		if (NetworkView.resolve(name, ports).isPresent()) {
			return Optional.empty();
		}
		if (ports.isEmpty()) {
			String found = view.settings(node).isEmpty() ? "a layer of the type '" + Elements.text(node.getType())
					+ "' whose " + kind + "s are not known" : "a layer that has none";
			return Optional.of(() -> problem(node, "a layer with an " + kind, found, "Choose another layer."));
		}
		List<String> ids = ports.stream().map(Port::id).toList();
		return Optional.of(() -> problem(node, "as " + kind + " " + NearestName.oneOf(ids),
				Elements.text(name).isBlank() ? "none named" : "'" + name + "'", "Choose one of these."));
	}

	private Set<Node> upstreamOf(Node source) {
		if (asked != source) {
			upstream = view.upstream(source);
			asked = source;
		}
		return upstream;
	}

	private Optional<LayerFault> mismatch(Node source, String sourcePort, Node target, String targetPort) {
		Optional<TensorShape> shape = view.shape(source, sourcePort);
		Optional<Port> port = NetworkView.resolve(targetPort, view.inputs(target));
		return port.isEmpty() ? Optional.empty() : shape.flatMap(found -> new ShapeRule(view).fault(entry(target, port.get()), found));
	}

	private static ShapeRule.Entry entry(Node target, Port port) {
		return new ShapeRule.Entry(target, port, Optional.empty());
	}

	/** Returns the ways to make the shape fit: layers between, or another size of the layer before. */
	private List<Fix> adapters(Node source, String sourcePort, Node target, String targetPort) {
		TensorShape shape = view.shape(source, sourcePort).orElseThrow();
		ShapeRule rule = new ShapeRule(view);
		ShapeRule.Entry entry = entry(target, NetworkView.resolve(targetPort, view.inputs(target)).orElseThrow());
		Adapters adapters = new Adapters(view.types());
		List<Fix> fixes = new ArrayList<>();
		for (List<NewNode> chain : adapters.between(shape, rule.goals(entry), fitting -> rule.fault(entry, fitting).isEmpty())) {
			fixes.add(new Fix("Insert " + adapters.describe(chain), new ConnectThrough(Elements.text(source.getId()), sourcePort, chain,
					Elements.text(target.getId()), targetPort)));
		}
		ModelEdit connect = new Connect(Elements.text(source.getId()), sourcePort, Elements.text(target.getId()), targetPort);
		new SizeSearch(view).of(source, sourcePort, fitting -> rule.fault(entry, fitting).isEmpty(), rule.goals(entry)).stream()
				.map(fix -> new Fix(fix.title() + " and connect", fix.edit().then(connect))).forEach(fixes::add);
		return fixes;
	}

	private Problem problem(Node node, String expected, String found, String remedy) {
		return Problem.error("connection", view.path(node), expected, found, remedy);
	}
}

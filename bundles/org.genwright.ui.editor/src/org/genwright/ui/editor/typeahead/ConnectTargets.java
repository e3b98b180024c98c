package org.genwright.ui.editor.typeahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.fix.Connect;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.core.fix.Fix;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** The layers that a selected one may be connected to. */
final class ConnectTargets {

	private static final Fix NOTHING = new Fix("", (architecture, ids) -> { });

	private final Node source;
	private final Network network;
	private final LayerTypes types;
	private final ConnectionAdvice advice;

	/**
	 * @param source the layer whose output is to be read
	 * @param known  what is known of its model
	 */
	ConnectTargets(Node source, ModelFigures known) {
		this.source = source;
		network = (Network) source.eContainer();
		types = known.types();
		advice = ConnectionAdvice.of(network, known.figures(network), known.role(network), types);
	}

	/**
	 * Returns the layers whose name or type fits a text, each with the edit that connects it: those that may be connected,
	 * those that layers are to be inserted for, then those that are refused.
	 */
	List<Choice<Fix>> matching(String text) {
		List<Choice<Fix>> direct = new ArrayList<>();
		List<Choice<Fix>> adapted = new ArrayList<>();
		List<Choice<Fix>> refused = new ArrayList<>();
		List<Node> others = network.getNodes().stream().filter(node -> node != source).toList();
		for (Node target : text.isBlank() ? others : Ranking.matching(others, text, node -> List.of(name(node), typeName(node)))) {
			List<Choice<Fix>> connections = direct(target);
			if (connections.isEmpty()) {
				Optional<Verdict.Refused> refusal = refusal(target);
				String reason = refusal.map(Verdict.Refused::reason).orElse("");
				List<Fix> adapters = refusal.map(Verdict.Refused::adapters).orElse(List.of());
				adapters.forEach(adapter -> adapted.add(choice(target, adapter, adapter.title(), reason, Choice.Offer.OPEN)));
				if (adapters.isEmpty()) {
					refused.add(choice(target, NOTHING, "", reason, Choice.Offer.REFUSED));
				}
			}
			direct.addAll(connections);
		}
		return Stream.of(direct, adapted, refused).flatMap(List::stream).toList();
	}

	private List<Choice<Fix>> direct(Node target) {
		List<Choice<Fix>> choices = new ArrayList<>();
		for (Port output : advice.outputs(source)) {
			Optional<String> input = advice.firstLegalInput(source, output.id(), target);
			if (input.isPresent()) {
				choices.add(open(target, output.id(), input.get()));
			}
		}
		return choices;
	}

	private Optional<Verdict.Refused> refusal(Node target) {
		return advice.judge(source, firstOutput(), target, firstInput(target)) instanceof Verdict.Refused refused ? Optional.of(refused)
				: Optional.empty();
	}

	private Choice<Fix> open(Node target, String output, String input) {
		String title = Messages.bind(Messages.ConnectTo_connect, name(source), name(target));
		String port = advice.inputs(target).size() > 1 ? input : "";
		String from = advice.outputs(source).size() > 1 ? output : "";
		Fix connect = new Fix(title, new Connect(source.getId(), from, target.getId(), port));
		String aside = from.isEmpty() && port.isEmpty() ? typeName(target) : (from + " → " + port).strip();
		return choice(target, connect, aside, title, Choice.Offer.OPEN);
	}

	private Choice<Fix> choice(Node target, Fix fix, String aside, String detail, Choice.Offer offer) {
		return new Choice<>(fix, name(target), aside.isEmpty() ? typeName(target) : aside, detail, types.find(target.getType()).map(LayerType::group), offer);
	}

	private String firstOutput() {
		return advice.outputs(source).stream().map(Port::id).findFirst().orElse("");
	}

	private String firstInput(Node target) {
		return advice.inputs(target).stream().map(Port::id).findFirst().orElse("");
	}

	private static String name(Node node) {
		return node.getName() == null ? node.getId() : node.getName();
	}

	private String typeName(Node node) {
		String id = node.getType() == null ? "" : node.getType();
		return types.find(id).map(LayerType::name).orElse(id);
	}
}

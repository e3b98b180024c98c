package org.genwright.ui.editor.typeahead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.Connect;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.core.fix.Fix;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.core.network.NetworkFigures;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** The layers that a selected one may be connected to. */
final class ConnectTargets {

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
		NetworkFigures figures = known.networks().get(network.getId());
		advice = ConnectionAdvice.of(network, figures, known.role(network), types);
	}

	/** Returns the layers whose name or type fits a text, those that may be connected first, each with the edit that does it. */
	List<Choice<Fix>> matching(String text) {
		List<Choice<Fix>> choices = new ArrayList<>();
		List<Node> others = network.getNodes().stream().filter(node -> node != source).toList();
		for (Node target : text.isBlank() ? others : Ranking.matching(others, text, node -> List.of(name(node), typeName(node)))) {
			choices.addAll(choices(target));
		}
		choices.sort(Comparator.comparing((Choice<Fix> choice) -> choice.offer()).thenComparing(choice -> choice.value().title().startsWith("Insert")));
		return choices;
	}

	/** Returns the ways to connect to one layer: an input that fits, layers to insert, or the reason against it. */
	private List<Choice<Fix>> choices(Node target) {
		List<Choice<Fix>> choices = new ArrayList<>();
		String reason = "";
		for (Port output : advice.outputs(source)) {
			Optional<String> input = advice.firstLegalInput(source, output.id(), target);
			if (input.isPresent()) {
				choices.add(open(target, output.id(), input.get()));
			}
		}
		if (choices.isEmpty() && advice.judge(source, firstOutput(), target, firstInput(target)) instanceof Verdict.Refused refused) {
			reason = refused.reason();
			for (Fix adapter : refused.adapters()) {
				choices.add(choice(target, adapter, adapter.title(), reason, Choice.Offer.OPEN));
			}
		}
		if (choices.isEmpty()) {
			Fix none = new Fix("", (architecture, ids) -> { });
			choices.add(choice(target, none, "", reason, Choice.Offer.REFUSED));
		}
		return choices;
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

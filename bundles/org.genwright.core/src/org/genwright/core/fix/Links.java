package org.genwright.core.fix;

import java.util.List;

import org.genwright.core.layer.Port;
import org.genwright.model.architecture.Node;

/** Proposes connections to open inputs: those that fit as they are, then those that need a layer between. */
final class Links {

	private final NetworkView view;
	private final ConnectionAdvice advice;

	Links(NetworkView view, ConnectionAdvice advice) {
		this.view = view;
		this.advice = advice;
	}

	/** Returns ways to connect an output with an open input. */
	List<Fix> between(Node source, Port output, Node target, Port input) {
		String from = view.outputs(source).size() == 1 ? "" : output.id();
		String to = view.inputs(target).size() == 1 ? "" : input.id();
		String ends = Elements.quoted(source) + " with " + Elements.quoted(target);
		return switch (advice.judge(source, from, target, to)) {
			case ConnectionAdvice.Verdict.Legal _ -> List.of(new Fix("Connect " + ends,
					new Connect(Elements.text(source.getId()), from, Elements.text(target.getId()), to)));
			case ConnectionAdvice.Verdict.Refused(String _, List<Fix> adapters) -> adapters.stream()
					.map(fix -> new Fix("Connect " + ends + ": " + fix.title(), fix.edit())).toList();
		};
	}
}

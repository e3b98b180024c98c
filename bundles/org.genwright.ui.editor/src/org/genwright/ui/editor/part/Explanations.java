package org.genwright.ui.editor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerType;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.problem.Problem;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ModelSession;

/** The texts of tooltips: problems first, then what the element is. */
final class Explanations {

	private Explanations() {
	}

	static String of(FrameFigure frame) {
		List<String> lines = new ArrayList<>(frame.problems().stream().map(Problem::message).toList());
		frame.role().ifPresent(role -> lines.add(role.name() + ": " + role.description()));
		return String.join("\n", lines);
	}

	static String of(Node node, NodeFigure record, ModelSession session) {
		List<String> lines = new ArrayList<>(record.problems().stream().map(Problem::message).toList());
		Optional<LayerType> type = Optional.ofNullable(node.getType()).flatMap(session.state().figures().types()::find);
		type.ifPresent(found -> {
			lines.add(found.name() + ": " + found.description());
			lines.add(found.shapeRule());
		});
		if (type.isEmpty()) {
			lines.add(Messages.bind(Messages.Explanations_unknown, node.getType()));
		}
		figures(node, session).ifPresent(figures -> shapes(figures, lines));
		return String.join("\n", lines);
	}

	private static Optional<NodeFigures> figures(Node node, ModelSession session) {
		return node.eContainer() instanceof Network network
				? Optional.ofNullable(session.state().figures().networks().get(network.getId())).flatMap(found -> found.node(node.getId()))
				: Optional.empty();
	}

	private static void shapes(NodeFigures figures, List<String> lines) {
		figures.inputs().forEach((port, shapes) -> shapes.forEach(shape -> lines.add(Messages.bind(Messages.Explanations_input, port, shape))));
		figures.outputs().forEach((port, shape) -> lines.add(Messages.bind(Messages.Explanations_output, port, shape)));
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.CombinationLayer;
import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.Port;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Brings two outputs together where an input takes one. */
final class Joining {

	/** Layer types that join several outputs. */
	static final List<String> JOINTS = List.of(CombinationLayer.ADD, "concat");

	private final NetworkView view;

	Joining(NetworkView view) {
		this.view = view;
	}

	/** Returns the ways to connect an output with an input that is taken: joined with what is there, or instead of it. */
	List<Fix> of(Node source, String sourcePort, Node target, String targetPort) {
		Optional<Connection> there = view.incoming(target).stream()
				.filter(other -> NetworkView.resolve(other.getTargetPort(), view.inputs(target))
						.equals(NetworkView.resolve(targetPort, view.inputs(target)))).findFirst();
		if (there.isEmpty()) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		String ends = Elements.quoted(there.get().getSource()) + " and " + Elements.quoted(source);
		for (String joint : JOINTS) {
			Optional<TensorShape> joined = joined(joint, view.shape(there.get()), view.shape(source, sourcePort));
			boolean fits = joined.filter(shape -> new ShapeRule(view)
					.fault(new ShapeRule.Entry(target, NetworkView.resolve(targetPort, view.inputs(target)).orElseThrow(), there), shape)
					.isEmpty()).isPresent();
			if (fits) {
				fixes.add(new Fix("Join " + ends + " with " + view.types().find(joint).orElseThrow().name(),
						new JoinAt(Elements.text(there.get().getId()), joint, Elements.text(source.getId()), sourcePort)));
			}
		}
		fixes.add(new Fix("Replace the connection from " + Elements.quoted(there.get().getSource()),
				new RemoveElement(Elements.text(there.get().getId()))
						.then(new Connect(Elements.text(source.getId()), sourcePort, Elements.text(target.getId()), targetPort))));
		return fixes;
	}

	/** Returns the shape of two outputs joined, if both are known and can be. */
	private Optional<TensorShape> joined(String joint, Optional<TensorShape> first, Optional<TensorShape> second) {
		if (first.isEmpty() || second.isEmpty()) {
			return Optional.empty();
		}
		try {
			LayerType type = view.types().find(joint).orElseThrow();
			SettingValues defaults = SettingValues.parse(type.settings(), Map.of(), joint);
			return Optional.ofNullable(type.infer(new LayerSite(joint, defaults,
					Map.of(Port.IN, List.of(first.get(), second.get())))).outputs().get(Port.OUT));
		} catch (ProblemException | LayerFault | RuntimeException refused) {
			return Optional.empty();
		}
	}
}

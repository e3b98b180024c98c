package org.genwright.ui.editor.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerType;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.action.DataFlowOrder;
import org.genwright.ui.editor.outline.OutlineEntry.Kind;
import org.genwright.ui.editor.session.ElementSelection;

/** Makes the lines of the tree. */
final class OutlineEntries {

	private static final String MODEL = "";
	private static final int MAX_PROBLEMS = 4;

	private final ModelFigures figures;

	private OutlineEntries(ModelFigures figures) {
		this.figures = figures;
	}

	/** Returns a model with its networks, their nodes in the order of data flow, and its skeleton. */
	static OutlineEntry of(Architecture architecture, ModelFigures figures) {
		OutlineEntries entries = new OutlineEntries(figures);
		List<OutlineEntry> children = new ArrayList<>(architecture.getNetworks().stream().map(entries::network).toList());
		entries.skeleton().ifPresent(children::add);
		String id = text(architecture.getId());
		String name = text(architecture.getName());
		return entries.entry(MODEL, Kind.MODEL, name.isEmpty() ? id : name, text(architecture.getFamily()),
				Stream.concat(figures.problemsOf(id).stream(), figures.problemsOf("").stream()).toList(), children);
	}

	private OutlineEntry network(Network network) {
		String id = text(network.getId());
		String role = figures.role(network).map(Role::name).orElse(text(network.getRole()));
		return entry(id, Kind.NETWORK, role.isEmpty() ? id : role, role.isEmpty() || role.equalsIgnoreCase(id) ? "" : id, figures.problemsOf(id),
				DataFlowOrder.of(network).stream().map(this::node).toList());
	}

	private OutlineEntry node(Node node) {
		String id = text(node.getId());
		String name = text(node.getName());
		Optional<LayerType> type = figures.types().find(text(node.getType()));
		List<Problem> problems = figures.problemsOf(id);
		return new OutlineEntry(id, Kind.NODE, type.map(LayerType::group), name.isEmpty() ? id : name,
				type.map(LayerType::name).orElse(text(node.getType())), worst(problems, List.of()), messages(problems), List.of());
	}

	private Optional<OutlineEntry> skeleton() {
		List<OutlineEntry> elements = figures.skeleton().elements().stream().map(OutlineEntries::element).toList();
		return elements.isEmpty() ? Optional.empty() : Optional.of(
				entry(ElementSelection.SKELETON, Kind.SKELETON, Messages.OutlineEntries_skeleton, "", List.of(), elements));
	}

	private static OutlineEntry element(SkeletonElement element) {
		return new OutlineEntry(ElementSelection.SKELETON + element.id(), Kind.ELEMENT, Optional.empty(), element.symbol(), element.name(),
				Optional.empty(), element.description(), List.of());
	}

	private OutlineEntry entry(String key, Kind kind, String name, String detail, List<Problem> problems, List<OutlineEntry> children) {
		return new OutlineEntry(key, kind, Optional.empty(), name, detail, worst(problems, children), messages(problems), children);
	}

	/** Returns the severity that comes first, since a folded entry must not hide what is wrong in it. */
	private static Optional<Severity> worst(List<Problem> problems, List<OutlineEntry> children) {
		return Stream.concat(problems.stream().map(Problem::severity), children.stream().flatMap(child -> child.severity().stream()))
				.min(Severity::compareTo);
	}

	private static String messages(List<Problem> problems) {
		return problems.stream().limit(MAX_PROBLEMS).map(Problem::message).collect(Collectors.joining("\n"));
	}

	private static String text(String nullable) {
		return nullable == null ? "" : nullable;
	}
}

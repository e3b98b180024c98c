package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.nn.ElementType;
import org.genwright.nn.graph.Assignment;
import org.genwright.nn.graph.Cut;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Gradients;
import org.genwright.nn.graph.Objective;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.ChainCompiler;
import org.genwright.nn.op.Elementwise;

/**
 * A graph made ready for a device: differentiated if it has an objective, ordered, fused and laid out, with nothing
 * allocated yet.
 */
public final class PlanDraft {

	private final Graph graph;
	private final int slices;
	private final Map<ParameterSpec, Value> gradients;
	private final List<Map<Cut, List<Work>>> rounds = new ArrayList<>();
	private final Placement placement;
	private final Region chainWorkspace;

	/**
	 * Drafts a plan; adds the gradients to the graph.
	 *
	 * @param slices   number of slices the rows are cut into, at least 1; part of what decides the bits of a result
	 * @param compiler what fuses elementwise ops on the device, if anything does
	 */
	public PlanDraft(Graph graph, int slices, Optional<ChainCompiler> compiler) {
		this.graph = graph;
		this.slices = (int) Math.min(slices, graph.batch());
		gradients = graph.objective().map(objective -> gradients(graph, objective)).orElse(Map.of());
		List<Value> results = new ArrayList<>(graph.outputs().values());
		results.addAll(gradients.values());
		for (Assignment assignment : graph.assignments()) {
			results.add(assignment.value());
			assignment.position().ifPresent(results::add);
		}
		Phases phases = new Phases(graph, results);
		List<Work> works = new ArrayList<>();
		for (int round = 0; round < phases.rounds(); round++) {
			Map<Cut, List<Work>> kinds = new LinkedHashMap<>();
			for (Cut cut : Cut.values()) {
				boolean fuses = cut != Cut.REDUCTION;
				kinds.put(cut, Fusion.works(phases.values(round, cut), fuses ? compiler : Optional.empty()));
				works.addAll(kinds.get(cut));
			}
			rounds.add(kinds);
		}
		placement = new Placement(graph, works, results, new HashSet<>(gradients.values()));
		long elements = works.stream().filter(work -> work.kind() == Work.Kind.CHAIN)
				.mapToLong(work -> compiler.orElseThrow().workspaceElements(work.chain())).max().orElse(0);
		chainWorkspace = placement.workspace(ElementType.FLOAT32).add(this.slices, Math.ceilDiv(elements, 16) * 16);
	}

	/** Differentiates, so that every gradient is a computed value of its own. */
	private static Map<ParameterSpec, Value> gradients(Graph graph, Objective objective) {
		Map<ParameterSpec, Value> parameters = new LinkedHashMap<>();
		for (Value value : graph.values()) {
			if (value.origin() instanceof Origin.Parameter(ParameterSpec spec)
					&& objective.groups().contains(spec.group())) {
				parameters.put(spec, value);
			}
		}
		List<Value> found = Gradients.of(objective.loss(), List.copyOf(parameters.values()));
		Map<ParameterSpec, Value> gradients = new LinkedHashMap<>();
		Set<Value> taken = new HashSet<>(graph.outputs().values());
		for (ParameterSpec spec : parameters.keySet()) {
			Value gradient = found.get(gradients.size());
			boolean own = gradient.origin() instanceof Origin.Computed && taken.add(gradient);
			gradients.put(spec, own ? gradient
					: graph.apply(Elementwise.AFFINE, Attributes.NONE.with("copy", gradients.size()), gradient));
		}
		return gradients;
	}

	/** Returns the graph. */
	public Graph graph() {
		return graph;
	}

	/** Returns the parameters whose gradients a run computes. */
	public Set<ParameterSpec> trained() {
		return gradients.keySet();
	}

	/** Returns the elements of shared workspace a run needs, of one element type. */
	public long workspaceElements(ElementType type) {
		return placement.workspace(type).elements();
	}

	/** Returns the bytes of memory that belong to this plan alone. */
	public long ownBytes() {
		return constants(ElementType.FLOAT32).bytes() + constants(ElementType.INT32).bytes();
	}

	ArenaLayout constants(ElementType type) {
		return placement.constants(type);
	}

	int slices() {
		return slices;
	}

	Map<ParameterSpec, Value> gradients() {
		return gradients;
	}

	List<Map<Cut, List<Work>>> rounds() {
		return rounds;
	}

	Placement placement() {
		return placement;
	}

	Region chainWorkspace() {
		return chainWorkspace;
	}
}

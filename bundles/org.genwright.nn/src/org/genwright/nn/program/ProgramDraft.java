package org.genwright.nn.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.op.ChainCompiler;
import org.genwright.nn.op.Draws;
import org.genwright.nn.plan.PlanDraft;

/**
 * A program before it takes memory: groups and entry points are added, then {@link #draft} builds the graphs of some
 * calls; {@link #bytes} tells what they need, and {@link #open} allocates it.
 */
public final class ProgramDraft {

	private final String name;
	private final GraphOps ops;
	private final Map<String, ParameterGroup> groups = new LinkedHashMap<>();
	private final Map<String, EntryPoint> entries = new LinkedHashMap<>();
	private final Map<Call, PlanDraft> plans = new LinkedHashMap<>();
	private int slices = 1;

	/** Begins a program of the engine's own ops. */
	public ProgramDraft(String name) {
		this(name, GraphOps.standard());
	}

	/** Begins a program. */
	public ProgramDraft(String name, GraphOps ops) {
		this.name = name;
		this.ops = ops;
	}

	/** Adds a group of parameters. */
	public ProgramDraft group(ParameterGroup group) {
		groups.put(group.name(), group);
		return this;
	}

	/** Adds an entry point. */
	public ProgramDraft entry(String entryName, EntryPoint entry) {
		entries.put(entryName, entry);
		return this;
	}

	/**
	 * Builds the graphs of the given calls.
	 *
	 * @param newSlices number of slices the rows of a batch are cut into; recorded with a run, as it decides its bits
	 */
	public ProgramDraft draft(Device device, int newSlices, Call... calls) {
		slices = newSlices;
		for (Call call : calls) {
			plans.computeIfAbsent(call, asked -> plan(asked, device.chains()));
		}
		return this;
	}

	private PlanDraft plan(Call call, Optional<ChainCompiler> chains) {
		EntryPoint entry = entries.get(call.entry());
		if (entry == null) {
			throw new IllegalArgumentException("Program '" + name + "': expected an entry point among " + entries.keySet()
					+ ", found '" + call.entry() + "'.");
		}
		Graph graph = new Graph(name + "." + call.entry(), call.batch(), ops);
		entry.build(graph);
		return new PlanDraft(graph, slices, chains);
	}

	/** Returns the bytes of device memory the program takes once opened. */
	public long bytes() {
		long bytes = layouts().stream().mapToLong(GroupLayout::bytes).sum();
		bytes += kept().bytes() + clock().bytes() + workspaces().values().stream().mapToLong(ArenaLayout::bytes).sum();
		return bytes + plans.values().stream().mapToLong(PlanDraft::ownBytes).sum();
	}

	/**
	 * Allocates memory and sets all parameters to their first values.
	 *
	 * @param seed of the first values and of all random ops
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if it does not fit; nothing stays allocated then
	 */
	public Program open(Device device, long seed) {
		device.memory().require(name, bytes());
		return new Program(this, device, seed);
	}

	List<GroupLayout> layouts() {
		Map<String, Map<String, ParameterSpec>> specs = new LinkedHashMap<>();
		groups.keySet().forEach(group -> specs.put(group, new LinkedHashMap<>()));
		plans.values().forEach(plan -> plan.graph().values().forEach(value -> {
			if (value.origin() instanceof Origin.Parameter(ParameterSpec spec)) {
				declare(specs, spec);
			}
		}));
		List<GroupLayout> layouts = new ArrayList<>();
		specs.forEach((group, declared) -> layouts.add(new GroupLayout(groups.get(group), declared.values())));
		return layouts;
	}

	/** Returns the layout of buffers and states. */
	KeptLayout kept() {
		KeptLayout kept = new KeptLayout(name, plans.values().stream().map(PlanDraft::graph).toList());
		layouts().stream().flatMap(layout -> layout.regions().keySet().stream()).map(ParameterSpec::name)
				.filter(kept.buffers()::containsKey).findFirst().ifPresent(shared -> {
					throw new IllegalArgumentException("Program '" + name + "': expected '" + shared
							+ "' to be either a parameter or a buffer, found both in its entry points.");
				});
		return kept;
	}

	private void declare(Map<String, Map<String, ParameterSpec>> specs, ParameterSpec spec) {
		Map<String, ParameterSpec> declared = specs.get(spec.group());
		if (declared == null) {
			throw new IllegalArgumentException("Program '" + name + "', parameter '" + spec.name()
					+ "': expected a group among " + groups.keySet() + ", found '" + spec.group() + "'.");
		}
		ParameterSpec known = declared.putIfAbsent(spec.name(), spec);
		if (known != null && !known.shape().equals(spec.shape())) {
			throw new IllegalArgumentException("Program '" + name + "', parameter '" + spec.name() + "': expected the shape "
					+ known.shape() + " as in another entry point, found " + spec.shape() + ".");
		}
	}

	/** Returns the layouts of the memory that all plans use in turn. */
	Map<ElementType, ArenaLayout> workspaces() {
		Map<ElementType, ArenaLayout> layouts = new EnumMap<>(ElementType.class);
		for (ElementType type : List.of(ElementType.FLOAT32, ElementType.INT32)) {
			ArenaLayout layout = new ArenaLayout("activations of " + name, type);
			layout.add(plans.values().stream().mapToLong(plan -> plan.workspaceElements(type)).max().orElse(0));
			layouts.put(type, layout);
		}
		return layouts;
	}

	/** Returns the layout of seed and step. */
	ArenaLayout clock() {
		ArenaLayout layout = new ArenaLayout("clock of " + name, ElementType.INT32);
		layout.add(Draws.CLOCK);
		return layout;
	}

	Map<Call, PlanDraft> plans() {
		return plans;
	}

	int slices() {
		return slices;
	}

	String name() {
		return name;
	}
}

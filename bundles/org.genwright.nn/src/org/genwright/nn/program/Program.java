package org.genwright.nn.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Objective;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Draws;
import org.genwright.nn.plan.Externals;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.plan.PlanDraft;
import org.genwright.nn.rng.RandomStream;

/**
 * Entry points bound to one store of parameters and one workspace on a device. Calls are made one at a time; inputs are
 * written before each, for the workspace is shared. A step allocates nothing.
 */
public final class Program implements AutoCloseable {

	private final String name;
	private final Device device;
	private final long seed;
	private final Map<String, GroupStore> groups = new LinkedHashMap<>();
	private final Map<String, ParameterSpec> specs = new LinkedHashMap<>();
	private final Map<Call, Plan> plans = new HashMap<>();
	private final Map<Plan, List<GroupStore>> trained = new HashMap<>();
	private final KeptStore kept;
	private final List<Arena> arenas = new ArrayList<>();
	private final int[] clockValues = new int[Draws.CLOCK];
	private final float[] loss = new float[1];
	private final int[] index = new int[1];
	private final StepResult result = new StepResult();
	private final Slice clock;
	private long step;

	Program(ProgramDraft draft, Device device, long seed) {
		this.name = draft.name();
		this.device = device;
		this.seed = seed;
		RandomStream stream = RandomStream.of(seed).child("parameters");
		for (GroupLayout layout : draft.layouts()) {
			GroupStore group = new GroupStore(device, layout, draft.slices());
			group.initialise(stream);
			groups.put(layout.group().name(), group);
			layout.regions().keySet().forEach(spec -> specs.put(spec.name(), spec));
		}
		kept = new KeptStore(device.memory(), draft.kept(), RandomStream.of(seed).child("buffers"));
		clock = allocate(draft.clock()).slice(new Region(0, Shape.of(Draws.CLOCK)));
		Map<ElementType, Arena> workspaces = new EnumMap<>(ElementType.class);
		draft.workspaces().forEach((type, layout) -> workspaces.put(type, allocate(layout)));
		Externals externals = new Store(workspaces);
		try {
			draft.plans().forEach((call, plan) -> bind(call, plan, externals));
			step(0);
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	private Arena allocate(ArenaLayout layout) {
		Arena arena = device.memory().allocate(layout);
		arenas.add(arena);
		return arena;
	}

	private void bind(Call call, PlanDraft draft, Externals externals) {
		Plan plan = new Plan(draft, device, externals);
		plans.put(call, plan);
		trained.put(plan, draft.graph().objective().map(Objective::groups).orElse(List.of()).stream().map(groups::get)
				.toList());
	}

	/** Where plans find what they share. */
	private final class Store implements Externals {

		private final Map<ElementType, Arena> workspaces;

		Store(Map<ElementType, Arena> workspaces) {
			this.workspaces = workspaces;
		}

		@Override
		public Slice parameter(ParameterSpec spec) {
			return groups.get(spec.group()).parameter(specs.get(spec.name()));
		}

		@Override
		public Slice gradient(ParameterSpec spec) {
			return groups.get(spec.group()).gradient(specs.get(spec.name()));
		}

		@Override
		public Slice buffer(BufferSpec spec) {
			return kept.buffer(spec);
		}

		@Override
		public Slice state(Value state) {
			return kept.state(state);
		}

		@Override
		public Slice clock() {
			return clock;
		}

		@Override
		public Arena workspace(ElementType type) {
			return workspaces.get(type);
		}
	}

	/**
	 * Returns the plan of a drafted call.
	 *
	 * @throws IllegalArgumentException if that call was not drafted
	 */
	public Plan plan(String entry, long batch) {
		Plan plan = plans.get(new Call(entry, batch));
		if (plan == null) {
			throw new IllegalArgumentException("Program '" + name + "': expected a call among " + plans.keySet()
					+ ", found '" + entry + "' with " + batch + " rows.");
		}
		return plan;
	}

	/** Writes FLOAT32 values of an input, all rows. */
	public void write(Plan plan, String input, float[] values) {
		device.memory().write(values, 0, plan.input(input), 0, values.length);
	}

	/** Writes INT32 values of an input, all rows. */
	public void write(Plan plan, String input, int[] values) {
		device.memory().write(values, 0, plan.input(input), 0, values.length);
	}

	/** Returns a copy of an output of the last run. */
	public Tensor read(Plan plan, String output) {
		return device.memory().read(plan.output(output));
	}

	/** Writes an INT32 setting of one element: a position, a time step. */
	public void write(Plan plan, String input, int value) {
		index[0] = value;
		write(plan, input, index);
	}

	/**
	 * Computes a plan's outputs without changing any parameter. Buffers and states are assigned, unless the plan has an
	 * objective: then that is left to {@link #step(Plan)}, and nothing that lasts is changed.
	 */
	public void run(Plan plan) {
		if (plan.graph().objective().isEmpty()) {
			plan.runAndCommit();
		} else {
			plan.run();
		}
	}

	/** Sets all states a plan reads or assigns to zeros; those it shares with other plans of its batch, for these too. */
	public void reset(Plan plan) {
		kept.reset(plan.graph());
	}

	/**
	 * Makes a training step: computes loss and gradients, and unless one of them is not finite applies the optimisers of
	 * the groups the objective names and assigns buffers and states. A step that is refused changes nothing that lasts.
	 *
	 * @throws IllegalArgumentException if the plan has no objective
	 */
	public StepResult step(Plan plan) {
		List<GroupStore> stores = trained.get(plan);
		if (stores.isEmpty()) {
			throw new IllegalArgumentException("Program '" + name + "': expected an entry point with an objective, found '"
					+ plan.graph().name() + "'.");
		}
		plan.run();
		device.memory().read(plan.output("loss"), 0, loss, 0, 1);
		double squares = 0;
		for (int i = 0; i < stores.size(); i++) {
			squares += stores.get(i).measure();
		}
		boolean finite = Float.isFinite(loss[0]) && Double.isFinite(squares);
		result.set(loss[0], Math.sqrt(squares), finite);
		if (finite) {
			plan.commit();
			for (int i = 0; i < stores.size(); i++) {
				stores.get(i).update();
			}
			step(step + 1);
		}
		return result;
	}

	/** Returns the number of training steps made: what random ops count with. */
	public long step() {
		return step;
	}

	/** Sets the number random ops count with: when resuming, or to draw anew without training. */
	public void step(long newStep) {
		step = newStep;
		clockValues[0] = (int) seed;
		clockValues[1] = (int) (seed >>> 32);
		clockValues[2] = (int) newStep;
		clockValues[3] = (int) (newStep >>> 32);
		device.memory().write(clockValues, 0, clock, 0, clockValues.length);
	}

	/** Returns the parameters' specifications by name. */
	public Map<String, ParameterSpec> parameters() {
		return new LinkedHashMap<>(specs);
	}

	/**
	 * Returns all tensors that make up the state of training, by name: parameters, moments ({@code name#0}, …), moving
	 * averages ({@code name#average}) and buffers. States between the calls of a plan are no part of it.
	 */
	public Map<String, Slice> state() {
		Map<String, Slice> state = new LinkedHashMap<>();
		specs.values().forEach(spec -> {
			GroupStore group = groups.get(spec.group());
			state.put(spec.name(), group.parameter(spec));
			for (int i = 0; i < group.layout().group().optimiser().moments(); i++) {
				state.put(spec.name() + "#" + i, group.moment(i, spec));
			}
			group.average(spec).ifPresent(slice -> state.put(spec.name() + "#average", slice));
		});
		state.putAll(kept.buffers());
		return state;
	}

	/** Returns the number of optimiser steps of a group: with {@link #state} and {@link #step()} all a checkpoint needs. */
	public long optimiserStep(String group) {
		return groups.get(group).step();
	}

	/** Sets the number of optimiser steps of a group, when resuming. */
	public void optimiserStep(String group, long steps) {
		groups.get(group).step(steps);
	}

	/** Returns where a plan's state lies, for tests and for going on from a state that was read. */
	public Slice state(Plan plan, String name) {
		return plan.graph().values().stream()
				.filter(value -> value.origin() instanceof Origin.State(String given) && given.equals(name)).findFirst()
				.map(kept::state).orElseThrow(() -> new IllegalArgumentException("Graph '" + plan.graph().name()
						+ "': expected the name of one of its states, found '" + name + "'."));
	}

	/** Returns where the gradient of a parameter lies after a run of an entry point with an objective. */
	public Slice gradient(String parameter) {
		ParameterSpec spec = specs.get(parameter);
		return groups.get(spec.group()).gradient(spec);
	}

	/** Returns the name of the first parameter whose gradient is not finite, for messages; empty if all are. */
	public String firstNonFiniteGradient() {
		for (ParameterSpec spec : specs.values()) {
			for (float g : device.memory().read(gradient(spec.name())).floats()) {
				if (!Float.isFinite(g)) {
					return spec.name();
				}
			}
		}
		return "";
	}

	/** Returns the device. */
	public Device device() {
		return device;
	}

	/** Frees the program's memory. */
	@Override
	public void close() {
		plans.values().forEach(Plan::close);
		groups.values().forEach(GroupStore::close);
		kept.close();
		arenas.forEach(Arena::close);
	}
}

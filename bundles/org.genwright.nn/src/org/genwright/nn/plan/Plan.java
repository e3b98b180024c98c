package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.device.SliceTask;
import org.genwright.nn.device.ThreadTeam;
import org.genwright.nn.graph.Assignment;
import org.genwright.nn.graph.Cut;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;

/**
 * A graph bound to a device: kernels on fixed addresses. A run works off the rounds of the draft with the job's threads;
 * its bits depend on the number of slices, never on the threads. One run at a time; allocates nothing.
 */
public final class Plan implements AutoCloseable {

	private final Graph graph;
	private final ThreadTeam team;
	private final int slices;
	private final List<Map<Cut, SliceTask>> rounds = new ArrayList<>();
	private final Map<String, Slice> inputs = new HashMap<>();
	private final Map<String, Slice> outputs = new HashMap<>();
	private final Map<ElementType, Arena> constants = new EnumMap<>(ElementType.class);
	private SliceTask commit; // null if the graph assigns nothing
	private SliceTask last; // null if the assignments wait for all rows

	/**
	 * Binds a draft.
	 *
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if the constants do not fit
	 */
	public Plan(PlanDraft draft, Device device, Externals externals) {
		graph = draft.graph();
		team = device.team();
		slices = draft.slices();
		for (ElementType type : List.of(ElementType.FLOAT32, ElementType.INT32)) {
			constants.put(type, device.memory().allocate(draft.constants(type)));
		}
		try {
			bind(draft, device, externals);
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	private void bind(PlanDraft draft, Device device, Externals externals) {
		Map<Value, ParameterSpec> gradientOf = new HashMap<>();
		draft.gradients().forEach((spec, value) -> gradientOf.put(value, spec));
		Binder binder = new Binder(draft, device, externals, constants, gradientOf);
		for (Value value : graph.values()) {
			if (value.origin() instanceof Origin.Input input) {
				inputs.put(input.name(), binder.slice(value));
			} else if (value.origin() instanceof Origin.Constant constant) {
				device.memory().write(constant.tensor(), binder.slice(value));
			}
		}
		graph.outputs().forEach((name, value) -> outputs.put(name, binder.slice(value)));
		for (Map<Cut, List<Work>> works : draft.rounds()) {
			rounds.add(round(binder, works));
		}
		commit = graph.assignments().isEmpty() ? null : assigning(binder);
		last = commit == null || rounds.isEmpty() ? null : lastRows();
	}

	/** Returns the rows of the last round with their assignments; null where an assignment has to wait for all rows. */
	private SliceTask lastRows() {
		Map<Cut, SliceTask> round = rounds.getLast();
		SliceTask rows = round.get(Cut.ROWS);
		boolean byRow = graph.assignments().stream().allMatch(assignment -> assignment.target().followsRows());
		if (rows == null || round.containsKey(Cut.REDUCTION) || !byRow) {
			return null;
		}
		return (slice, worker) -> {
			rows.run(slice, worker);
			commit.run(slice, worker);
		};
	}

	private SliceTask assigning(Binder binder) {
		Map<Boolean, List<Assignment>> byRow = graph.assignments().stream()
				.collect(Collectors.partitioningBy(assignment -> assignment.target().followsRows()));
		BoundKernel[] whole = binder.assigning(byRow.get(false));
		BoundKernel[][] rows = new BoundKernel[slices][];
		for (int slice = 0; slice < slices; slice++) {
			rows[slice] = binder.assigning(byRow.get(true));
		}
		long batch = graph.batch();
		return (slice, worker) -> {
			for (BoundKernel kernel : rows[slice]) {
				kernel.run(batch * slice / slices, batch * (slice + 1) / slices);
			}
			if (slice == 0) {
				for (BoundKernel kernel : whole) {
					kernel.run(0, 0);
				}
			}
		};
	}

	private Map<Cut, SliceTask> round(Binder binder, Map<Cut, List<Work>> works) {
		Map<Cut, SliceTask> tasks = new EnumMap<>(Cut.class);
		if (!works.get(Cut.WHOLE).isEmpty()) {
			BoundKernel[] kernels = binder.kernels(works.get(Cut.WHOLE), 0);
			tasks.put(Cut.WHOLE, (slice, worker) -> {
				for (BoundKernel kernel : kernels) {
					kernel.run(0, 0);
				}
			});
		}
		if (!works.get(Cut.ROWS).isEmpty()) {
			tasks.put(Cut.ROWS, rows(binder, works.get(Cut.ROWS)));
		}
		if (!works.get(Cut.REDUCTION).isEmpty()) {
			tasks.put(Cut.REDUCTION, reductions(binder, works.get(Cut.REDUCTION)));
		}
		return tasks;
	}

	private SliceTask rows(Binder binder, List<Work> works) {
		BoundKernel[][] kernels = new BoundKernel[slices][];
		for (int slice = 0; slice < slices; slice++) {
			kernels[slice] = binder.kernels(works, slice);
		}
		long batch = graph.batch();
		return (slice, worker) -> {
			long from = batch * slice / slices;
			long to = batch * (slice + 1) / slices;
			for (BoundKernel kernel : kernels[slice]) {
				kernel.run(from, to);
			}
		};
	}

	private SliceTask reductions(Binder binder, List<Work> works) {
		BoundKernel[][] kernels = new BoundKernel[slices][];
		for (int slice = 0; slice < slices; slice++) {
			kernels[slice] = binder.kernels(works, slice);
		}
		long[] sizes = works.stream().mapToLong(work -> work.shape().size(0)).toArray();
		return (slice, worker) -> {
			for (int i = 0; i < sizes.length; i++) {
				long from = Parts.begin(sizes[i], slice, slices);
				long to = Parts.begin(sizes[i], slice + 1, slices);
				if (from < to) {
					kernels[slice][i].run(from, to);
				}
			}
		};
	}

	/** Returns the graph it computes. */
	public Graph graph() {
		return graph;
	}

	/** Returns the number of slices. */
	public int slices() {
		return slices;
	}

	/** Returns where an input lies. */
	public Slice input(String name) {
		return find(inputs, "input", name);
	}

	/** Returns where an output lies. */
	public Slice output(String name) {
		return find(outputs, "output", name);
	}

	private Slice find(Map<String, Slice> slicesByName, String what, String name) {
		Slice found = slicesByName.get(name);
		if (found == null) {
			throw new IllegalArgumentException("Graph '" + graph.name() + "': expected an " + what + " among "
					+ slicesByName.keySet().stream().sorted().toList() + ", found '" + name + "'.");
		}
		return found;
	}

	/** Computes all outputs, and the gradients if there is an objective, of what the inputs hold; assigns nothing. */
	public void run() {
		for (Map<Cut, SliceTask> round : rounds) {
			run(round);
		}
	}

	private void run(Map<Cut, SliceTask> round) {
		run(round.get(Cut.WHOLE), 1);
		run(round.get(Cut.ROWS), slices);
		run(round.get(Cut.REDUCTION), slices);
	}

	private void run(SliceTask task, int count) {
		if (task != null) {
			team.run(count, task);
		}
	}

	/**
	 * Computes all outputs and carries out the graph's assignments. Where both go by rows, a slice does its part of the
	 * assignments as soon as it is computed.
	 */
	public void runAndCommit() {
		if (last == null) {
			run();
			commit();
			return;
		}
		for (Map<Cut, SliceTask> round : rounds.subList(0, rounds.size() - 1)) {
			run(round);
		}
		run(rounds.getLast().get(Cut.WHOLE), 1);
		run(last, slices);
	}

	/** Carries out the graph's assignments with the values of the last run. */
	public void commit() {
		run(commit, slices);
	}

	/** Frees the constants. */
	@Override
	public void close() {
		constants.values().forEach(Arena::close);
	}
}

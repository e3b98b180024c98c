package org.genwright.nn.program;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.op.Updates;

/** Where the parameters of one group lie in an arena of its own, and equally their gradients, moments and averages. */
final class GroupLayout {

	/** Elements of a row when a group is gone over as a matrix: the unit that is cut between threads. */
	static final int ROW = 1024;

	private final ParameterGroup group;
	private final Map<ParameterSpec, Region> regions = new LinkedHashMap<>();
	private final long rows;

	GroupLayout(ParameterGroup group, Collection<ParameterSpec> specs) {
		this.group = group;
		ArenaLayout layout = new ArenaLayout(group.name(), ElementType.FLOAT32);
		for (ParameterSpec spec : specs) {
			regions.put(spec, layout.add(spec.shape().sizes()));
		}
		rows = Math.max(1, Math.ceilDiv(layout.elements(), ROW));
	}

	ParameterGroup group() {
		return group;
	}

	Map<ParameterSpec, Region> regions() {
		return regions;
	}

	long rows() {
		return rows;
	}

	/** Returns the whole group as a matrix [R, C]; what lies between parameters stays zero. */
	Region matrix() {
		return new Region(0, Shape.of(rows, ROW));
	}

	/** Returns the layout of one of the group's arenas. */
	ArenaLayout arena(String what) {
		ArenaLayout layout = new ArenaLayout(what + " of group " + group.name(), ElementType.FLOAT32);
		layout.add(rows, ROW);
		return layout;
	}

	/** Returns the number of arenas the group takes: parameters, gradients, moments, and an average if it is kept. */
	int arenas() {
		return 2 + group.optimiser().moments() + (group.averageDecay() > 0 ? 1 : 0);
	}

	/** Returns the layout of the group's doubles: the step's numbers and the squared norm of each row. */
	ArenaLayout doubles() {
		ArenaLayout layout = new ArenaLayout("norms of group " + group.name(), ElementType.FLOAT64);
		layout.add(Updates.NUMBERS);
		layout.add(rows);
		return layout;
	}

	/** Returns the bytes of all that belongs to the group. */
	long bytes() {
		return arenas() * arena("parameters").bytes() + doubles().bytes();
	}
}

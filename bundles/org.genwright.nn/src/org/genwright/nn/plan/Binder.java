package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Assignment;
import org.genwright.nn.graph.Cut;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Positions;

/** Resolves a draft's values to addresses and its works to kernels. */
final class Binder {

	private final PlanDraft draft;
	private final Device device;
	private final Externals externals;
	private final Map<ElementType, Arena> constants;
	private final Map<Value, ParameterSpec> gradientOf;

	Binder(PlanDraft draft, Device device, Externals externals, Map<ElementType, Arena> constants,
			Map<Value, ParameterSpec> gradientOf) {
		this.draft = draft;
		this.device = device;
		this.externals = externals;
		this.constants = constants;
		this.gradientOf = gradientOf;
	}

	/** Returns where a value lies. */
	Slice slice(Value value) {
		ParameterSpec spec = gradientOf.get(value);
		if (spec != null) {
			return externals.gradient(spec);
		}
		return switch (value.origin()) {
			case Origin.Parameter parameter -> externals.parameter(parameter.spec());
			case Origin.Buffer buffer -> externals.buffer(buffer.spec());
			case Origin.State state -> externals.state(value);
			case Origin.Clock clock -> externals.clock();
			case Origin.Reshaped reshaped -> slice(reshaped.source()).reshaped(value.shape());
			case Origin.Constant constant -> constants.get(value.spec().type()).slice(region(value));
			default -> externals.workspace(value.spec().type()).slice(region(value));
		};
	}

	private Region region(Value value) {
		return draft.placement().region(value);
	}

	/** Returns the kernels of some works for one slice, each with state of its own. */
	BoundKernel[] kernels(List<Work> works, int slice) {
		return works.stream().map(work -> work.kind() == Work.Kind.CHAIN ? chain(work, slice) : op(work.values().getFirst()))
				.toArray(BoundKernel[]::new);
	}

	private BoundKernel op(Value value) {
		List<Operand> inputs = value.inputs().stream().map(input -> input(input, value)).toList();
		List<Operand> outputs = value.results().stream().map(this::output).toList();
		return device.bind(new OpCall(Work.op(value), value.attributes(), inputs, outputs));
	}

	/** Returns the kernels that carry out some assignments. */
	BoundKernel[] assigning(List<Assignment> assignments) {
		return assignments.stream().map(this::assigning).toArray(BoundKernel[]::new);
	}

	private BoundKernel assigning(Assignment assignment) {
		Value target = assignment.target();
		boolean rows = target.followsRows();
		Slice from = slice(assignment.value());
		Operand value = rows ? Operand.batch(from) : Operand.whole(from);
		Operand kept = rows ? Operand.batch(slice(target)) : Operand.whole(slice(target));
		if (assignment.position().isEmpty()) {
			return device.bind(OpCall.of(Positions.COPY, List.of(value), kept));
		}
		Operand position = Operand.whole(slice(assignment.position().get()));
		Attributes attributes = Attributes.NONE.with(Positions.LENGTH, target.shape().size(1)).with(Positions.OFFSET,
				assignment.offset());
		return device.bind(new OpCall(Positions.WRITE, attributes, List.of(value, position), List.of(kept)));
	}

	private Operand output(Value value) {
		return value.cut() == Cut.WHOLE ? Operand.whole(slice(value)) : Operand.batch(slice(value));
	}

	private Operand input(Value input, Value reader) {
		boolean elementwise = Elementwise.ALL.contains(Work.op(reader)) && perRow(input.shape(), reader.shape());
		boolean byRow = reader.cut() == Cut.ROWS && (input.followsRows() || elementwise);
		return byRow ? Operand.batch(slice(input)) : Operand.whole(slice(input));
	}

	private static boolean perRow(Shape input, Shape output) {
		return input.equals(output) || (input.elements() > 1 && Elementwise.isColumn(input, output));
	}

	private BoundKernel chain(Work work, int slice) {
		List<Value> reads = work.reads();
		List<Operand> inputs = new ArrayList<>();
		for (Value read : reads) {
			Value reader = work.values().stream().filter(value -> value.inputs().contains(read)).findFirst().orElseThrow();
			inputs.add(input(read, reader));
		}
		List<Optional<Operand>> outputs = work.values().stream()
				.map(value -> draft.placement().isStored(value) ? Optional.of(output(value)) : Optional.<Operand>empty())
				.toList();
		Slice workspace = externals.workspace(ElementType.FLOAT32).slice(draft.chainWorkspace());
		long elements = workspace.rowElements();
		Slice own = new Slice(workspace.arena(), workspace.offset() + slice * elements, Shape.of(elements));
		return device.chains().orElseThrow().bind(work.chain(), inputs, outputs, own);
	}
}

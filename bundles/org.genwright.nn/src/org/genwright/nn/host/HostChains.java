package org.genwright.nn.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.ChainCompiler;
import org.genwright.nn.op.ElementwiseChain;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;

/** Fuses the ops of {@link org.genwright.nn.op.Elementwise} on host memory. */
final class HostChains implements ChainCompiler {

	@Override
	public boolean accepts(Op op) {
		return TileOps.contains(op);
	}

	@Override
	public long workspaceElements(ElementwiseChain chain) {
		return new ChainLayout(chain).workspaceElements();
	}

	@Override
	public BoundKernel bind(ElementwiseChain chain, List<Operand> inputs, List<Optional<Operand>> outputs,
			Slice workspace) {
		return new ChainKernel(chain, inputs, outputs, workspace);
	}

	/** Binds a single op as a chain of one, with a workspace that is freed with the device. */
	static BoundKernel single(OpCall call) {
		List<Integer> arguments = IntStream.range(0, call.inputs().size()).boxed().toList();
		ElementwiseChain chain = new ElementwiseChain(call.output(0).slice().shape(),
				call.inputs().stream().map(input -> input.slice().shape()).toList(),
				List.of(new ElementwiseChain.Link(call.op(), call.attributes(), arguments)));
		Slice workspace = HostMemory.scratch(call, new ChainLayout(chain).workspaceElements());
		return new ChainKernel(chain, call.inputs(), List.of(Optional.of(call.output(0))), workspace);
	}
}

package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.WindowGrid;

/** All windows of images as lines, and lines added up to images. */
final class WindowKernels {

	private WindowKernels() {
	}

	static BoundKernel unfold(OpCall call) {
		HostOperand images = HostOperand.of(call.input(0));
		HostOperand lines = HostOperand.of(call.output(0));
		WindowGrid grid = WindowGrid.of(call.attributes());
		ImageWindows windows = new ImageWindows(grid, (int) call.input(0).slice().shape().size(3));
		long all = PoolKernels.wholeRows(call);
		return (from, to) -> {
			long rows = all < 0 ? to - from : all;
			windows.unfold(images.at(from), 0, rows * grid.windows(), 0, grid.kernelHeight(), lines.at(from));
		};
	}

	static BoundKernel fold(OpCall call) {
		HostOperand lines = HostOperand.of(call.input(0));
		HostOperand images = HostOperand.of(call.output(0));
		WindowGrid grid = WindowGrid.of(call.attributes());
		ImageWindows windows = new ImageWindows(grid, (int) call.output(0).slice().shape().size(3));
		long all = PoolKernels.wholeRows(call);
		return (from, to) -> {
			long rows = all < 0 ? to - from : all;
			FloatLanes.clear(images.at(from), rows * grid.pixels() * windows.channels());
			windows.fold(lines.at(from), 0, rows * grid.windows(), images.at(from));
		};
	}
}

package org.genwright.nn.host;

import org.genwright.nn.host.Blas.Form;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.WindowGrid;

/**
 * Convolutions as matrix products with windows that are unfolded piece by piece, each piece small enough to stay in the
 * second cache until the product has read it. A 1x1 window with stride 1 is the image itself and is not copied.
 */
final class ConvolutionKernels {

	/** Floats of a piece: 256 KiB, a quarter to a half of the second cache. */
	private static final int PIECE = 1 << 16;
	private static final int LEAST_LINES = 16;

	private final HostOperand x;
	private final HostOperand y;
	private final HostOperand weight;
	private final ImageWindows windows;
	private final WindowGrid grid;
	private final int kernels; // M
	private final int width; // KH·KW·C
	private final int lines; // windows of a piece
	private final long all;
	private final boolean unfolds;
	private final Blas blas = new Blas();

	private ConvolutionKernels(OpCall call, Operand x, Operand y, Operand weight) {
		this.x = HostOperand.of(x);
		this.y = HostOperand.of(y);
		this.weight = HostOperand.of(weight);
		grid = WindowGrid.of(call.attributes());
		windows = new ImageWindows(grid, (int) x.slice().shape().size(3));
		kernels = (int) y.slice().shape().size(3);
		width = grid.area() * windows.channels();
		lines = Math.max(LEAST_LINES, PIECE / Math.max(1, Math.max(width, kernels)));
		unfolds = grid.area() > 1 || grid.stride() > 1 || grid.padding() > 0;
		all = y.extent() == Extent.WHOLE ? y.slice().shape().size(0) : -1;
	}

	static BoundKernel convolve(OpCall call) {
		return new ConvolutionKernels(call, call.input(0), call.output(0), call.input(1))::convolve;
	}

	static BoundKernel transposed(OpCall call) {
		return new ConvolutionKernels(call, call.output(0), call.input(0), call.input(1))::transposed;
	}

	static BoundKernel correlate(OpCall call) {
		boolean whole = call.output(0).extent() == Extent.WHOLE;
		ConvolutionKernels kernel = new ConvolutionKernels(call, call.input(0), call.input(1), call.output(0));
		return (from, to) -> kernel.correlate(whole ? 0 : (int) from, whole ? kernel.width : (int) to);
	}

	private long count(long from, long to) {
		return (all < 0 ? to - from : all) * grid.windows();
	}

	private void convolve(long from, long to) {
		long scratch = unfolds ? Scratch.floats((long) lines * width) : 0;
		long count = count(from, to);
		for (long start = 0; start < count; start += lines) {
			int piece = (int) Math.min(lines, count - start);
			long out = y.at(from) + 4 * start * kernels;
			if (!unfolds) {
				blas.of(x.at(from) + 4 * start * width, width, weight.base(), kernels).assign(Form.PLAIN, piece, kernels, width, out);
			} else if (windows.areShifts()) {
				windows.unfoldAcross(x.at(from), start, piece, 0, width, scratch, lines);
				blas.of(scratch, lines, weight.base(), kernels).assign(Form.FIRST_TRANSPOSED, piece, kernels, width, out);
			} else {
				windows.unfold(x.at(from), start, piece, 0, grid.kernelHeight(), scratch);
				blas.of(scratch, width, weight.base(), kernels).assign(Form.PLAIN, piece, kernels, width, out);
			}
		}
	}

	private void transposed(long from, long to) {
		long count = count(from, to);
		if (!unfolds) {
			blas.of(y.at(from), kernels, weight.base(), kernels).assign(Form.SECOND_TRANSPOSED, (int) count, width, kernels, x.at(from));
			return;
		}
		long scratch = Scratch.floats((long) lines * width);
		FloatLanes.clear(x.at(from), count / grid.windows() * grid.pixels() * windows.channels());
		for (long start = 0; start < count; start += lines) {
			int piece = (int) Math.min(lines, count - start);
			blas.of(y.at(from) + 4 * start * kernels, kernels, weight.base(), kernels)
					.assign(Form.SECOND_TRANSPOSED, piece, width, kernels, scratch);
			windows.fold(scratch, start, piece, x.at(from));
		}
	}

	/** Computes rows from … to − 1 of the weight's gradient; of the windows only what these need is unfolded. */
	private void correlate(int from, int to) {
		int row = windows.rowElements();
		int first = from / row;
		int last = Math.ceilDiv(to, row);
		int stride = (last - first) * row;
		long target = weight.base() + 4L * from * kernels;
		long count = count(0, 0);
		long scratch = unfolds ? Scratch.floats((long) lines * stride) : 0;
		FloatLanes.clear(target, (long) (to - from) * kernels);
		for (long start = 0; start < count; start += lines) {
			int piece = (int) Math.min(lines, count - start);
			long results = y.base() + 4 * start * kernels;
			if (!unfolds) {
				blas.of(x.base() + 4 * (start * width + from), width, results, kernels)
						.add(Form.FIRST_TRANSPOSED, to - from, kernels, piece, target);
			} else if (windows.areShifts()) {
				windows.unfoldAcross(x.base(), start, piece, from, to, scratch, lines);
				blas.of(scratch, lines, results, kernels).add(Form.PLAIN, to - from, kernels, piece, target);
			} else {
				windows.unfold(x.base(), start, piece, first, last, scratch);
				blas.of(scratch + 4L * (from - first * row), stride, results, kernels)
						.add(Form.FIRST_TRANSPOSED, to - from, kernels, piece, target);
			}
		}
	}
}

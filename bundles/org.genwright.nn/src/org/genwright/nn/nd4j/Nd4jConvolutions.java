package org.genwright.nn.nd4j;

import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Filters;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Windows;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The portable kernels of the ops of {@link Filters}: all windows unfolded at once, and matrix products. */
final class Nd4jConvolutions {

	private Nd4jConvolutions() {
	}

	static void register(OpRegistry registry) {
		registry.register(Filters.CONVOLVE, Portable.kernel(Nd4jConvolutions::convolve));
		registry.register(Filters.TRANSPOSED, Portable.kernel(Nd4jConvolutions::transposed));
		registry.register(Filters.CORRELATE, Portable.kernel(Nd4jConvolutions::correlate));
	}

	private static void convolve(OpCall call, long from, long to) {
		INDArray out = Portable.output(call, from, to); // [N, OH, OW, M]
		INDArray weight = Portable.input(call, 1, from, to); // [K, M]
		try (INDArray windows = unfolded(call, Portable.input(call, 0, from, to)); // [N, L, K]
				INDArray product = lines(windows).mmul(weight)) { // [N·L, M]
			lines(out).assign(product);
		}
	}

	private static void transposed(OpCall call, long from, long to) {
		INDArray y = Portable.lines(call, 0, from, to); // [N·L, M]
		INDArray images = Portable.output(call, from, to); // [N, H, W, C]
		INDArray weight = Portable.input(call, 1, from, to); // [K, M]
		try (INDArray lines = y.mmul(weight.transpose())) { // [N·L, K]
			images.assign(0);
			INDArray windows = lines.dup('c').reshape(images.size(0), windows(call), weight.size(0)); // [N, L, K]
			Nd4jWindows.places(call, images, windows, (line, pixels) -> pixels.addi(line));
			windows.close();
		}
	}

	private static void correlate(OpCall call, long from, long to) {
		Operand x = call.input(0);
		Operand y = call.input(1);
		long batch = x.slice().shape().size(0);
		INDArray images = Nd4jArrays.view(new Operand(x.slice(), Extent.WHOLE), 0, batch); // [N, H, W, C]
		INDArray results = lines(Nd4jArrays.view(new Operand(y.slice(), Extent.WHOLE), 0, batch)); // [N·L, M]
		try (INDArray windows = unfolded(call, images); // [N, L, K]
				INDArray gradient = lines(windows).transpose().mmul(results)) { // [K, M]
			Portable.assignRows(call, gradient, from, to);
		}
	}

	private static long windows(OpCall call) {
		return (long) Windows.outputHeight(call.attributes()) * Windows.outputWidth(call.attributes());
	}

	private static INDArray unfolded(OpCall call, INDArray images) {
		long area = (long) call.attributes().integer(Windows.KERNEL_HEIGHT) * call.attributes().integer(Windows.KERNEL_WIDTH);
		INDArray windows = Nd4j.zeros(images.dataType(), images.size(0), windows(call), area * images.size(3));
		Nd4jWindows.places(call, images, windows, INDArray::assign);
		return windows;
	}

	private static INDArray lines(INDArray x) {
		return x.reshape(x.length() / x.size(-1), x.size(-1));
	}
}

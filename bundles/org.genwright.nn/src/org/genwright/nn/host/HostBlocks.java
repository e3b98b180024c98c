package org.genwright.nn.host;

import org.genwright.nn.Backend;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Encodings;
import org.genwright.nn.op.Filters;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Permutations;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.Reductions;

/** Registers the kernels of the ops that layers on images, sequences and classes are made of. */
final class HostBlocks {

	private HostBlocks() {
	}

	static void register(OpRegistry registry) {
		registry.register(Filters.CONVOLVE, Backend.HOST, ConvolutionKernels::convolve);
		registry.register(Filters.TRANSPOSED, Backend.HOST, ConvolutionKernels::transposed);
		registry.register(Filters.CORRELATE, Backend.HOST, ConvolutionKernels::correlate);
		registry.register(Pools.SUM, Backend.HOST, PoolKernels::sum);
		registry.register(Pools.SPREAD, Backend.HOST, PoolKernels::spread);
		registry.register(Pools.PICK, Backend.HOST, PickKernels::pick);
		registry.register(Pools.PUT, Backend.HOST, PickKernels::put);
		registry.register(Permutations.PERMUTE, Backend.HOST, PermuteKernel::new);
		registry.register(BatchProducts.PRODUCT, Backend.HOST, BatchGemm::new);
		registry.register(Reductions.SOFTMAX, Backend.HOST, FloatSoftmax::bind);
		registry.register(Classes.PICK, Backend.HOST, ClassKernels::pick);
		registry.register(Classes.PUT, Backend.HOST, ClassKernels::put);
		registry.register(Classes.LOG_PROB, Backend.HOST, ClassKernels::logProb);
		registry.register(Classes.LOG_PROB_GRADIENT, Backend.HOST, ClassKernels::gradient);
		registry.register(Classes.TO_FLOAT, Backend.HOST, ClassKernels::toFloat);
		registry.register(Encodings.SINUSOID, Backend.HOST, ClassKernels::sinusoid);
	}
}

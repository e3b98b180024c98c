package org.genwright.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.layer.ActivationLayer;
import org.genwright.core.layer.CombinationLayer;
import org.genwright.core.layer.PoolLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.RecurrentLayer;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.graph.Value;

/** The compilers of core's own layer types; input and output nodes need none. */
public final class StandardCompilers implements LayerCompilers {

	@Override
	public Map<String, LayerCompiler> byType() {
		Map<String, LayerCompiler> compilers = new LinkedHashMap<>();
		compilers.put("dense", new DenseCompiler());
		compilers.put("masked-dense", MaskedCompilers::dense);
		putImageLayers(compilers);
		compilers.put(RecurrentLayer.LSTM, RecurrentCompilers::lstm);
		compilers.put(RecurrentLayer.GRU, RecurrentCompilers::gru);
		compilers.put("row-lstm", RecurrentCompilers::row);
		compilers.put("batch-norm", NormCompilers::batchNorm);
		compilers.put("layer-norm", NormCompilers::layerNorm);
		compilers.put("group-norm", NormCompilers::groupNorm);
		compilers.put("dropout", NormCompilers::dropout);
		compilers.put("activation", StandardCompilers::activation);
		compilers.put("embedding", EmbeddingCompilers::embedding);
		compilers.put("time-embedding", EmbeddingCompilers::time);
		compilers.put("attention", new AttentionCompiler());
		compilers.put("residual", new ResidualCompiler());
		compilers.put(CombinationLayer.ADD, new CombinationCompiler(Value::plus));
		compilers.put(CombinationLayer.MULTIPLY, new CombinationCompiler(Value::times));
		compilers.put("concat", ShapeCompilers::concat);
		compilers.put("split", ShapeCompilers::split);
		compilers.put("reshape", ShapeCompilers::reshape);
		compilers.put("flatten", ShapeCompilers::flatten);
		return compilers;
	}

	private static void putImageLayers(Map<String, LayerCompiler> compilers) {
		compilers.put("conv2d", new Conv2dCompiler());
		compilers.put("conv2d-transposed", new TransposedConv2dCompiler());
		compilers.put("masked-conv2d", MaskedCompilers::conv2d);
		compilers.put("gated-masked-conv2d", MaskedCompilers::gatedConv2d);
		compilers.put(PoolLayer.MAX, PoolCompilers::max);
		compilers.put(PoolLayer.AVERAGE, PoolCompilers::average);
		compilers.put("global-average-pool", PoolCompilers::globalAverage);
		compilers.put("upsample", PoolCompilers::upsample);
	}

	private static Map<String, Value> activation(LayerScope scope) {
		SettingValues settings = scope.site().settings();
		return Map.of(Port.OUT, Functions.apply(settings.get(ActivationLayer.FUNCTION), scope.input(Port.IN),
				settings.get(ActivationLayer.SLOPE)));
	}
}

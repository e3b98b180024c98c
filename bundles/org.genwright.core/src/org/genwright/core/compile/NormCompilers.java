package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.BatchNormLayer;
import org.genwright.core.layer.DropoutLayer;
import org.genwright.core.layer.GroupNormLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.Port;
import org.genwright.nn.graph.Dropout;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Normalisations;
import org.genwright.nn.graph.Value;

/** Writes normalisation and dropout. */
final class NormCompilers {

	private NormCompilers() {
	}

	/** Writes {@link org.genwright.core.layer.LayerNormLayer}. */
	static Map<String, Value> layerNorm(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, …, C]
		return Map.of(Port.OUT, Normalisations.layerNorm(x, gain(scope, x), bias(scope, x), epsilon(scope)));
	}

	/** Writes {@link GroupNormLayer}. */
	static Map<String, Value> groupNorm(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		int groups = scope.site().integer(GroupNormLayer.GROUPS);
		return Map.of(Port.OUT, Normalisations.groupNorm(x, gain(scope, x), bias(scope, x), groups, epsilon(scope)));
	}

	/** Writes {@link BatchNormLayer}: statistics of the batch in training, which move the running ones; these afterwards. */
	static Map<String, Value> batchNorm(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, …, C]
		long channels = x.shape().size(-1);
		Value mean = scope.buffer("mean", Initialiser.zeros(), channels); // [C]
		Value variance = scope.buffer("variance", Initialiser.constant(1), channels); // [C]
		if (scope.mode() == Mode.EVALUATION) {
			return Map.of(Port.OUT,
					Normalisations.standardise(x, mean, variance, gain(scope, x), bias(scope, x), epsilon(scope)));
		}
		double momentum = scope.site().settings().get(BatchNormLayer.MOMENTUM);
		double count = (double) x.shape().elements() / channels;
		Value batchMean = x.columnMean(); // [C]
		Value batchVariance = x.minus(batchMean).square().columnMean().times(count / Math.max(1, count - 1)); // [C], unbiased
		scope.assign(mean, mean.times(1 - momentum).plus(batchMean.times(momentum)));
		scope.assign(variance, variance.times(1 - momentum).plus(batchVariance.times(momentum)));
		return Map.of(Port.OUT, Normalisations.batchNorm(x, gain(scope, x), bias(scope, x), epsilon(scope)));
	}

	/** Writes {@link DropoutLayer}. */
	static Map<String, Value> dropout(LayerScope scope) {
		Dropout dropout = new Dropout(scope.site().settings().get(DropoutLayer.RATE));
		Dropout.Mode mode = scope.mode() == Mode.TRAINING ? Dropout.Mode.TRAINING : Dropout.Mode.EVALUATION;
		return Map.of(Port.OUT, dropout.apply(scope.input(Port.IN), mode));
	}

	private static double epsilon(LayerScope scope) {
		return scope.site().settings().get(LayerSettings.EPSILON);
	}

	private static Value gain(LayerScope scope, Value x) {
		return scope.parameter("gain", Initialiser.constant(1), x.shape().size(-1)); // [C]
	}

	private static Value bias(LayerScope scope, Value x) {
		return scope.parameter("bias", Initialiser.zeros(), x.shape().size(-1)); // [C]
	}
}

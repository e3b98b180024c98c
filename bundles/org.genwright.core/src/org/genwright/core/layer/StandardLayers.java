package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.compile.StandardCompilers;

/** Core's own layer types. */
public final class StandardLayers implements LayerContribution {

	private static final List<LayerType> TYPES = List.of(new InputLayer(), new OutputLayer(), new DenseLayer(),
			new MaskedDenseLayer(), new Conv2dLayer(), new TransposedConv2dLayer(), new UpsampleLayer(), PoolLayer.max(),
			PoolLayer.average(), new GlobalAveragePoolLayer(), new MaskedConv2dLayer(), new GatedMaskedConv2dLayer(),
			RecurrentLayer.lstm(), RecurrentLayer.gru(), new RowLstmLayer(), new AttentionLayer(), new BatchNormLayer(),
			new LayerNormLayer(), new GroupNormLayer(), new DropoutLayer(), new ActivationLayer(), new EmbeddingLayer(),
			new TimeEmbeddingLayer(), CombinationLayer.add(), CombinationLayer.multiply(), new ConcatLayer(), new SplitLayer(),
			new ResidualLayer(), new ReshapeLayer(), new FlattenLayer());

	@Override
	public List<LayerType> layerTypes() {
		return TYPES;
	}

	@Override
	public LayerCompilers compilers() {
		return new StandardCompilers();
	}
}

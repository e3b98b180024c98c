package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.EmbeddingLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.TimeEmbeddingLayer;
import org.genwright.nn.graph.Embeddings;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes classes and times as vectors. */
final class EmbeddingCompilers {

	private EmbeddingCompilers() {
	}

	/** Writes {@link EmbeddingLayer}; its table begins standard normal. */
	static Map<String, Value> embedding(LayerScope scope) {
		Value y = scope.input(Port.IN); // [N, …, K], or INT32 [N]
		Value table = scope.parameter("table", Initialiser.normal(1), EmbeddingLayer.classes(scope.site()),
				scope.site().integer(EmbeddingLayer.UNITS)); // [K, M]
		return Map.of(Port.OUT, scope.site().in().rank() == 0 ? Embeddings.embedding(table, y) : y.matmul(table)); // [N, …, M]
	}

	/** Writes {@link TimeEmbeddingLayer}. */
	static Map<String, Value> time(LayerScope scope) {
		Value t = scope.input(Port.IN); // INT32 [N]
		return Map.of(Port.OUT, Embeddings.time(t, scope.site().integer(TimeEmbeddingLayer.UNITS))); // [N, M]
	}
}

package org.genwright.core.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.compile.LayerCompiler;
import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.compile.LayerScope;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.OpRegistry;

/** Layer types whose compilers leave a trace of which layer wrote which values, for names and messages. */
public final class LayerTrace {

	private final LayerTypes types;
	private final Map<Value, String> layers = new HashMap<>();

	/** Makes traced types of others. */
	public LayerTrace(LayerTypes types) {
		this.types = new LayerTypes(types.contributions().stream().<LayerContribution>map(Traced::new).toList(),
				bundle -> true);
	}

	/** Returns the types to compile with. */
	public LayerTypes types() {
		return types;
	}

	/** Returns the name of the layer that wrote a value; empty for inputs, outputs and what lies between layers. */
	public String of(Value value) {
		return layers.getOrDefault(value, "");
	}

	private Map<String, Value> compile(LayerCompiler compiler, LayerScope scope) {
		Graph graph = scope.graph();
		int before = graph.values().size();
		Map<String, Value> outputs = compiler.compile(scope);
		String path = scope.site().path();
		String name = path.substring(path.lastIndexOf('/') + 1).strip();
		List<Value> all = graph.values();
		all.subList(before, all.size()).forEach(value -> layers.put(value, name));
		return outputs;
	}

	/** A contribution whose compilers are traced. */
	private final class Traced implements LayerContribution, LayerCompilers {

		private final LayerContribution contribution;

		Traced(LayerContribution contribution) {
			this.contribution = contribution;
		}

		@Override
		public List<LayerType> layerTypes() {
			return contribution.layerTypes();
		}

		@Override
		public LayerCompilers compilers() {
			return this;
		}

		@Override
		public Map<String, LayerCompiler> byType() {
			Map<String, LayerCompiler> traced = new LinkedHashMap<>();
			contribution.compilers().byType().forEach((id, compiler) -> traced.put(id, scope -> compile(compiler, scope)));
			return traced;
		}

		@Override
		public void registerKernels(OpRegistry kernels) {
			contribution.compilers().registerKernels(kernels);
		}

		@Override
		public void registerRules(GraphOps rules) {
			contribution.compilers().registerRules(rules);
		}
	}
}

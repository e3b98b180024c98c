package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.LayerUse;
import org.genwright.core.network.Drawing;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layer types declare is what their compilers make: shapes and numbers of parameters. */
class LayerTableTest {

	private static final LayerTypes TYPES = LayerTypes.standard();
	private static final int BATCH = 5;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dense | units=6 | 4 | 6 | 30 | 24
			dense | units=6 bias=false activation=silu | 7x4 | 7x6 | 24 | 168
			masked-dense | units=6 | 4 | 6 | 30 | 24
			masked-dense | units=8 place=direct | 4 | 8 | 40 | 32
			masked-dense | units=6 place=hidden dimensions=4 | 5 | 6 | 36 | 30
			masked-dense | units=12 place=last dimensions=4 bias=false | 5 | 12 | 60 | 60
			conv2d | channels=8 | 3x6x5 | 8x6x5 | 224 | 6480
			conv2d | channels=2 kernel=4 stride=2 padding=1 bias=false activation=leaky-relu | 1x8x6 | 2x4x3 | 32 | 384
			conv2d | channels=2 kernel=1 | 3x2x2 | 2x2x2 | 8 | 24
			conv2d-transposed | channels=2 | 3x4x5 | 2x8x10 | 98 | 1920
			conv2d-transposed | channels=2 kernel=3 output-padding=1 | 3x4x4 | 2x8x8 | 56 | 864
			conv2d-transposed | channels=2 kernel=3 stride=1 bias=false | 3x4x4 | 2x4x4 | 54 | 864
			conv2d-transposed | channels=1 kernel=7 stride=1 padding=0 | 4x1x1 | 1x7x7 | 197 | 196
			upsample | factor=3 | 2x2x3 | 2x6x9 | 0 | 0
			max-pool2d |  | 2x4x6 | 2x2x3 | 0 | 0
			max-pool2d | kernel=3 stride=2 padding=1 | 2x5x6 | 2x3x3 | 0 | 0
			average-pool2d | kernel=2 stride=1 | 2x4x6 | 2x3x5 | 0 | 0
			global-average-pool |  | 3x4x6 | 3 | 0 | 0
			masked-conv2d | channels=4 kernel=5 | 1x6x6 | 4x6x6 | 104 | 3600
			masked-conv2d | channels=6 mask=b groups=3 bias=false | 3x4x4 | 6x4x4 | 162 | 2592
			gated-masked-conv2d | channels=4 mask=rows-above | 2x4x4 | 4x4x4 | 152 | 2304
			lstm | units=3 | 7x2 | 7x3 | 72 | 420
			lstm | units=3 result=last | 7x2 | 3 | 72 | 420
			gru | units=3 | 7x2 | 7x3 | 57 | 315
			gru | units=3 result=last | 7x2 | 3 | 57 | 315
			row-lstm | units=2 | 1x3x4 | 2x3x4 | 72 | 768
			row-lstm | units=2 kernel=5 mask=a | 3x3x4 | 2x3x4 | 136 | 1536
			attention | heads=2 | 5x4 | 5x4 | 64 | 520
			attention | heads=1 view=past | 4x3x2 | 4x3x2 | 64 | 672
			batch-norm |  | 4 | 4 | 8 | 4
			batch-norm | momentum=0.5 | 4x3x2 | 4x3x2 | 8 | 24
			layer-norm |  | 4x3x2 | 4x3x2 | 8 | 24
			layer-norm | epsilon=0.001 | 7x5 | 7x5 | 10 | 35
			group-norm | groups=2 | 4x3x2 | 4x3x2 | 8 | 24
			dropout | rate=0.5 | 7x5 | 7x5 | 0 | 0
			activation | function=relu | 3 | 3 | 0 | 0
			activation | function=leaky-relu slope=0.2 | 3 | 3 | 0 | 0
			activation | function=elu | 2x3 | 2x3 | 0 | 0
			activation | function=silu | 2x3x4 | 2x3x4 | 0 | 0
			activation | function=gelu | 3 | 3 | 0 | 0
			activation | function=tanh | 3 | 3 | 0 | 0
			activation | function=sigmoid | 3 | 3 | 0 | 0
			activation | function=softplus | 3 | 3 | 0 | 0
			embedding | units=4 | 10 | 4 | 40 | 40
			embedding | units=4 | 7x10 | 7x4 | 40 | 280
			embedding | units=4 classes=10 | number | 4 | 40 | 0
			time-embedding | units=6 | number | 6 | 0 | 0
			add |  | 4 + 4 + 4 | 4 | 0 | 8
			add |  | 3 + 3x4x5 | 3x4x5 | 0 | 60
			multiply |  | 7x3 + 3 | 7x3 | 0 | 21
			concat |  | 4 + 3 | 7 | 0 | 0
			concat |  | 2x4x5 + 1x4x5 + 2x4x5 | 5x4x5 | 0 | 0
			concat |  | 7x2 + 7x3 | 7x5 | 0 | 0
			residual |  | 4 | 4 | 40 | 32
			residual | units=2 activation=elu | 7x4 | 7x4 | 22 | 112
			residual | units=2 kernel=5 initialiser=zeros | 4x3x3 | 4x3x3 | 406 | 3600
			reshape | shape=2x3x4 | 24 | 2x3x4 | 0 | 0
			reshape | shape=12x2 | 2x3x4 | 12x2 | 0 | 0
			flatten |  | 2x3x4 | 24 | 0 | 0
			""")
	void declarationAndCompilerAgree(String type, String settings, String inputs, String output, long parameters,
			long multiplyAdds) throws Exception {
		List<TensorShape> shapes = LayerUse.shapes(inputs);
		Drawing drawing = new Drawing("net");
		Role role = role(shapes, LayerUse.shape(output));
		role.inputs().forEach(port -> drawing.node(port.id(), "input"));
		drawing.node("layer", type, LayerUse.settings(settings).entrySet().stream()
				.flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())).toArray(String[]::new));
		role.inputs().forEach(port -> drawing.connect(port.id(), "layer"));
		NetworkGraph network = NetworkGraph.of(drawing.node("y", "output").connect("layer", "y").network(), role, TYPES);
		NodeFigures figures = network.figures().node("n-layer").orElseThrow();
		assertEquals(Map.of("out", LayerUse.shape(output)), figures.outputs());
		assertEquals(parameters, figures.parameters());
		assertEquals(multiplyAdds, figures.multiplyAdds());
		for (Mode mode : Mode.values()) {
			Graph graph = new Graph("test", BATCH, LayerOps.graphOps(TYPES));
			Map<String, Value> outputs = network.build(graph, "all", mode, inputs(graph, role));
			assertTrue(EngineShape.matches(outputs.get("y"), LayerUse.shape(output)), outputs.toString());
			assertEquals(parameters, graph.values().stream().filter(value -> value.origin() instanceof Origin.Parameter)
					.mapToLong(value -> value.shape().elements()).sum());
		}
	}

	private static Role role(List<TensorShape> inputs, TensorShape output) {
		List<RolePort> ports = IntStream.range(0, inputs.size())
				.mapToObj(at -> new RolePort("x" + at, "Data.", inputs.get(at))).toList();
		return new Role("net", "Net", "A network.", ports, List.of(new RolePort("y", "Result.", output)));
	}

	private static Map<String, Value> inputs(Graph graph, Role role) {
		Map<String, Value> inputs = new LinkedHashMap<>();
		for (RolePort port : role.inputs()) {
			TensorShape shape = port.shape().orElseThrow();
			inputs.put(port.id(), shape.rank() == 0 ? graph.indexInput(port.id())
					: graph.input(port.id(), EngineShape.sizes(shape)));
		}
		return inputs;
	}
}

package org.genwright.diagram.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramSceneTest {

	private static DiagramScene laidOut(Architecture model) {
		return DiagramScene.of(model, ModelMaker.known(model), new DiagramLayout(model, ModelMaker.known(model)).layout(new LayoutScope.All()));
	}

	private static DiagramScene saved(Architecture model) {
		return DiagramScene.of(model, ModelMaker.known(model), Placement.of(model));
	}

	private static NodeFigure node(DiagramScene scene, String id) {
		return scene.nodes().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<String> texts(NodeFigure node) {
		return node.texts().stream().map(TextLine::text).toList();
	}

	@ParameterizedTest
	@EnumSource(LayoutDirection.class)
	void anAutoencoderIsWellDrawn(LayoutDirection direction) {
		DiagramScene scene = laidOut(ModelMaker.vae(direction));
		Drawings.assertWellDrawn(scene);
		Drawings.assertLaidOut(scene);
		assertEquals(0, Drawings.crossedNodes(scene));
		assertEquals(List.of("Encoder q(z|x)", "Decoder p(x|z)"), scene.frames().stream().map(frame -> frame.texts().getFirst().text()).toList());
	}

	@Test
	void nodesShowTypeNameSettingsShapeParametersAndMultiplyAdds() {
		assertEquals(List.of("dense1", "Dense", "units 256 · activation relu", "[N, 256]", "16.6 k params · 16.4 k mult-adds"),
				texts(node(laidOut(ModelMaker.vae(LayoutDirection.RIGHT)), "encoder.dense1")));
	}

	@Test
	void everyConnectionCarriesItsShapeAndEachOutputOfAShortChainShowsIt() {
		DiagramScene scene = laidOut(ModelMaker.vae(LayoutDirection.RIGHT));
		assertTrue(scene.connections().allMatch(connection -> connection.shape().isPresent()));
		assertEquals(1 + 1 + 1 + 1 + 2 + 4, scene.connections().filter(connection -> connection.label().isPresent()).count());
	}

	@Test
	void framePortsComeFromTheContractAndLinkToTheirNodes() {
		FrameFigure encoder = laidOut(ModelMaker.vae(LayoutDirection.RIGHT)).frames().getFirst();
		assertEquals(List.of("x [N, 1, 8, 8]", "mu [N, 2]", "logVar [N, 2]"), encoder.ports().stream().map(port -> port.label().text()).toList());
		for (FramePortFigure port : encoder.ports()) {
			assertEquals(2, port.links().getFirst().size(), "a straight line from " + port.port().id());
		}
	}

	@Test
	void anUnknownTypeIsDrawnWithItsConnectionsAndWithoutAGroup() {
		Architecture model = ModelMaker.model("Foreign").network("encoder").node("a", "quantum-layer", "spin", "up").node("b", "dense")
				.connect("a", "b").made();
		DiagramScene scene = laidOut(model);
		Drawings.assertWellDrawn(scene);
		assertEquals(Optional.empty(), node(scene, "encoder.a").group());
		assertEquals(List.of("a", "unknown type quantum-layer", "spin up"), texts(node(scene, "encoder.a")));
		assertEquals(1, node(scene, "encoder.a").problems().size());
	}

	@Test
	void aModelWithoutNetworksShowsItsTitleAlone() {
		Architecture model = ModelMaker.model("Mixture").made();
		DiagramScene scene = saved(model);
		assertEquals(List.of(), scene.frames());
		assertEquals(List.of("Mixture", "test · no networks"), scene.title().stream().map(TextLine::text).toList());
		Drawings.assertWellDrawn(scene);
	}

	@Test
	void aCollapsedNetworkShowsTitleAndPortsAlone() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		model.getNetworks().getFirst().setCollapsed(true);
		DiagramScene scene = laidOut(model);
		FrameFigure collapsed = scene.frames().getFirst();
		assertEquals(List.of(), collapsed.nodes());
		assertEquals(List.of(), collapsed.connections());
		assertEquals(3, collapsed.ports().size());
		Drawings.assertWellDrawn(scene);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4})
	void anyPositionsSizesAndBendsAreWellDrawn(long seed) {
		Random random = new Random(seed);
		Architecture model = ModelMaker.random(3, 12, 20, seed);
		for (Node node : ModelMaker.nodes(model).values()) {
			node.setX(random.nextInt(800) - 200);
			node.setY(random.nextInt(600) - 200);
			node.setWidth(random.nextBoolean() ? 0 : random.nextInt(200));
			node.setHeight(random.nextBoolean() ? 0 : random.nextInt(90));
			node.setName("node ".repeat(random.nextInt(12)));
		}
		model.getNetworks().forEach(network -> network.getConnections().forEach(connection -> bend(connection, random)));
		Drawings.assertWellDrawn(saved(model));
	}

	private static void bend(Connection connection, Random random) {
		for (int i = random.nextInt(4); i > 0; i--) {
			BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
			bend.setX(random.nextInt(900) - 200);
			bend.setY(random.nextInt(900) - 200);
			connection.getBendPoints().add(bend);
		}
	}

	@Test
	void savedBendPointsAreFollowed() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		Connection connection = model.getNetworks().getFirst().getConnections().getFirst();
		Node target = connection.getTarget();
		target.setX(400);
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(250);
		bend.setY(300);
		connection.getBendPoints().add(bend);
		List<Point> line = saved(model).connections().findFirst().orElseThrow().line();
		assertTrue(line.contains(new Point(250, 300)), line.toString());
		Drawings.assertOrthogonal(line);
	}

	@Test
	void equalModelsGiveEqualScenesAndAnotherPositionAnother() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		assertEquals(saved(model), saved(ModelMaker.vae(LayoutDirection.RIGHT)));
		model.getNetworks().getFirst().getNodes().getFirst().setX(5);
		assertNotEquals(saved(model), saved(ModelMaker.vae(LayoutDirection.RIGHT)));
	}

	@Test
	void severalPortsOfASideHaveNames() {
		Architecture model = ModelMaker.model("Split").network("encoder").node("x", "input").node("flat", "flatten").connect("x", "flat")
				.node("split", "split").connect("flat", "split").made();
		for (LayoutDirection direction : LayoutDirection.values()) {
			model.setLayoutDirection(direction);
			NodeFigure split = node(laidOut(model), "encoder.split");
			List<PortFigure> outputs = split.ports().stream().filter(port -> port.kind() == PortFigure.Kind.OUTPUT).toList();
			assertTrue(outputs.size() > 1);
			assertEquals(outputs.stream().map(PortFigure::id).toList(), outputs.stream().map(port -> port.label().orElseThrow().text()).toList());
			assertTrue(split.allTexts().anyMatch(text -> text.role() == TextRole.NODE_PORT));
		}
	}
}

package org.genwright.diagram.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.Skeletons;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.Position;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneCacheTest {

	private final SceneCache cache = new SceneCache();

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void afterAnyChangeTheSceneIsThatDrawnFromScratch(long seed) {
		Random random = new Random(seed);
		Architecture model = ModelMaker.random(3, 12, 18, seed);
		Skeleton skeleton = Skeletons.vae();
		for (int i = 0; i < 60; i++) {
			change(model, random);
			skeleton = random.nextInt(10) == 0 ? random.nextBoolean() ? Skeletons.vae() : Skeletons.mixture() : skeleton;
			ModelFigures known = ModelMaker.known(model, skeleton);
			assertEquals(DiagramScene.of(model, known, Placement.of(model)), cache.scene(model, known, Placement.of(model)), "change " + i);
		}
	}

	private static void change(Architecture model, Random random) {
		Network network = model.getNetworks().get(random.nextInt(model.getNetworks().size()));
		Node node = network.getNodes().get(random.nextInt(network.getNodes().size()));
		Connection connection = network.getConnections().get(random.nextInt(network.getConnections().size()));
		switch (random.nextInt(14)) {
			case 0 -> node.setX(random.nextInt(600));
			case 1 -> node.setY(random.nextInt(400));
			case 2 -> node.setName("n" + random.nextInt(5));
			case 3 -> node.setType(List.of("dense", "dropout", "unknown").get(random.nextInt(3)));
			case 4 -> Settings.set(node.getSettings(), "units", Integer.toString(1 + random.nextInt(300)));
			case 5 -> node.setWidth(random.nextInt(200));
			case 6 -> node.setHeight(random.nextInt(120));
			case 7 -> network.setX(random.nextInt(900));
			case 8 -> network.setY(random.nextInt(900));
			case 9 -> network.setCollapsed(!network.isCollapsed());
			case 10 -> bend(connection, random);
			case 11 -> connection.setTarget(network.getNodes().get(random.nextInt(network.getNodes().size())));
			case 12 -> place(model, random);
			default -> model.setLayoutDirection(LayoutDirection.values()[random.nextInt(2)]);
		}
	}

	private static void bend(Connection connection, Random random) {
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(random.nextInt(500));
		bend.setY(random.nextInt(500));
		connection.getBendPoints().add(bend);
	}

	private static void place(Architecture model, Random random) {
		Position position = ArchitectureFactory.eINSTANCE.createPosition();
		position.setElement(List.of("x", "z", "eps", "nobody").get(random.nextInt(4)));
		position.setX(random.nextInt(900));
		model.getSkeletonPositions().add(position);
	}

	@Test
	void onlyFramesThatChangedAreDrawnAgain() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		ModelFigures known = ModelMaker.known(model, Skeletons.vae());
		PlacementEdit.apply(new DiagramLayout(model, known).layout(new LayoutScope.All()), model);
		DiagramScene before = cache.scene(model, known, Placement.of(model));
		Node mu = ModelMaker.nodes(model).get("encoder.mu");
		mu.setX(mu.getX() - 5);
		ModelFigures inferredAgain = ModelFigures.of(model, ModelMaker.ROLES, known.types());
		DiagramScene after = cache.scene(model, new ModelFigures(known.types(), inferredAgain.roles(), inferredAgain.networks(),
				inferredAgain.problems(), Skeletons.vae()), Placement.of(model));
		assertNotEquals(before.frames().getFirst(), after.frames().getFirst());
		assertTrue(before.frames().getLast() == after.frames().getLast(), "the decoder is drawn once");
		assertTrue(after.frames().getFirst() == cache.scene(model, known, Placement.of(model)).frames().getFirst(), "nothing changed");
		assertTrue(after.skeleton() == cache.scene(model, known, Placement.of(model)).skeleton(), "nothing changed");
	}
}

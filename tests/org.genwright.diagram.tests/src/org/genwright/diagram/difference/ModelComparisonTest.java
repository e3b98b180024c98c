package org.genwright.diagram.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.genwright.diagram.Examples;
import org.genwright.diagram.ModelMaker;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelComparisonTest {

	private final Architecture before = ModelMaker.vae(LayoutDirection.RIGHT);
	private final Architecture after = ModelMaker.vae(LayoutDirection.RIGHT);

	private static Node node(Architecture model, String id) {
		return ModelMaker.nodes(model).get(id);
	}

	private List<String> texts() {
		return ModelComparison.of(before, after).differences().stream().map(Difference::text).toList();
	}

	static List<Path> examples() throws java.io.IOException {
		return Examples.files();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void aModelDoesNotDifferFromItself(Path file) throws ArchitectureFileException {
		assertEquals(List.of(), ModelComparison.of(ArchitectureFile.load(file), ArchitectureFile.load(file)).differences());
	}

	@Test
	void aChangedSettingIsNamedWithBothValues() {
		Settings.set(node(after, "encoder.dense1").getSettings(), "units", "512");
		Settings.remove(node(after, "encoder.dense1").getSettings(), "activation");
		assertEquals(List.of("encoder / dense1: units 256 → 512, activation relu → (none)"), texts());
	}

	@Test
	void settingsOfModelTrainingAndDatasetAreCompared() {
		after.setDataShape("1x28x28");
		Settings.set(after.getSettings(), "latents", "8");
		Settings.set(after.getTraining(), "seed", "3");
		after.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		after.getDataset().setSource("mnist");
		assertEquals(List.of("Model: dataShape 1x8x8 → 1x28x28, dataset/source (none) → mnist, latents (none) → 8, training/seed (none) → 3"), texts());
	}

	@Test
	void removedAndAddedElementsAreListedWithWhatTheyHave() {
		Network decoder = after.getNetworks().getLast();
		decoder.getConnections().removeIf(connection -> connection.getTarget().getId().equals("decoder.dense2"));
		Node fresh = ArchitectureFactory.eINSTANCE.createNode();
		fresh.setId("fresh");
		fresh.setName("drop");
		fresh.setType("dropout");
		decoder.getNodes().add(1, fresh);
		List<Difference> differences = ModelComparison.of(before, after).differences();
		assertEquals(List.of("decoder / drop: added", "decoder / dense1 → dense2: removed"), differences.stream().map(Difference::text).toList());
		assertEquals(new Difference(Difference.Kind.ADDED, ElementKind.NODE, Optional.empty(), Optional.of("fresh"), Optional.of("decoder"), 1,
				"decoder / drop", List.of(new PropertyChange("name", Optional.empty(), Optional.of("drop"), Weight.CONTENT),
						new PropertyChange("type", Optional.empty(), Optional.of("dropout"), Weight.CONTENT))), differences.getFirst());
	}

	@Test
	void positionsAreDifferencesOfPresentation() {
		node(after, "encoder.mu").setX(77);
		after.setNotes("hello");
		ModelComparison comparison = ModelComparison.of(before, after);
		assertEquals(2, comparison.differences().size());
		assertEquals(List.of(), comparison.content());
	}

	@Test
	void elementsWithOtherIdsArePairedByRoleTypeAndEnds() {
		Ids.renew(List.of(after), after, IdGenerator.from(() -> Long.toString(System.nanoTime(), 36)));
		node(after, after.getNetworks().getFirst().getNodes().get(2).getId()).setName("renamed");
		assertEquals(List.of("encoder / renamed: name dense1 → renamed"), texts());
		ModelComparison comparison = ModelComparison.of(before, after);
		assertEquals(2 + 13 + 11, comparison.pairs().size());
		assertTrue(comparison.ofBefore("encoder.dense1").isPresent());
		assertTrue(comparison.ofAfter(after.getNetworks().getFirst().getNodes().get(2).getId()).isPresent());
		assertEquals(Optional.empty(), comparison.ofBefore("encoder.dense2"));
	}

	@Test
	void anotherOrderIsSaidByAsFewMovesAsPossible() {
		EList<Node> nodes = after.getNetworks().getFirst().getNodes();
		nodes.move(4, 1);
		assertEquals(List.of("encoder / flat: position 1 → 4"), texts());
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	void differencesOfRandomEditsMakeOneModelTheOther(long seed) throws ArchitectureFileException {
		Architecture old = ModelMaker.random(3, 12, 18, seed);
		Architecture edited = Architectures.copy(old);
		RandomEdits edits = new RandomEdits(edited, new Random(seed));
		for (int i = 0; i < 25; i++) {
			edits.edit();
		}
		ModelComparison comparison = ModelComparison.of(old, edited);
		assertFalse(comparison.differences().isEmpty());
		Patch.apply(comparison, old);
		assertEquals(text(edited), text(old));
		assertEquals(List.of(), ModelComparison.of(old, edited).differences());
	}

	private static String text(Architecture model) throws ArchitectureFileException {
		return new String(ArchitectureFile.toBytes(model), StandardCharsets.UTF_8);
	}

	@Test
	void everySingleEditIsFoundAsOneElement() {
		Map<String, Runnable> edits = Map.of( //
				"encoder", () -> after.getNetworks().getFirst().setCollapsed(true), //
				"encoder / mu", () -> node(after, "encoder.mu").setPinned(true), //
				"decoder / z → dense1", () -> bend(after.getNetworks().getLast().getConnections().getFirst()), //
				"Model", () -> after.setLayoutDirection(LayoutDirection.DOWN));
		edits.values().forEach(Runnable::run);
		assertEquals(Stream.of("Model", "encoder", "encoder / mu", "decoder / z → dense1").toList(),
				ModelComparison.of(before, after).differences().stream().map(Difference::where).toList());
	}

	private static void bend(Connection connection) {
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(3);
		connection.getBendPoints().add(bend);
	}
}

package org.genwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.ArchitecturePackage;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Models;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {
	private static final String PRESENTATION = "http://genwright.org/architecture/presentation";

	@Test
	void isSha256InHexadecimal() throws IOException {
		assertTrue(hashAfter(model -> { }).matches("[0-9a-f]{64}"));
	}

	@Test
	void survivesSavingAndLoading() throws IOException {
		Architecture loaded = ArchitectureFile.read(ArchitectureFile.toBytes(Models.complete()), "m");
		assertEquals(hashAfter(model -> { }), ArchitectureFile.contentHash(loaded));
	}

	@ParameterizedTest
	@MethodSource("presentationChanges")
	void ignoresPresentation(Consumer<Architecture> change) throws IOException {
		assertEquals(hashAfter(model -> { }), hashAfter(change));
	}

	static List<Consumer<Architecture>> presentationChanges() {
		return List.of(
				model -> node(model).setX(999),
				model -> node(model).setHeight(999),
				model -> node(model).setPinned(false),
				model -> model.getNetworks().getFirst().setCollapsed(false),
				model -> model.getNetworks().getFirst().setWidth(1),
				model -> model.getNetworks().getFirst().getConnections().getFirst().getBendPoints().clear(),
				model -> model.getSkeletonPositions().add(ArchitectureFactory.eINSTANCE.createPosition()),
				model -> model.getContributors().clear(),
				model -> model.setLayoutDirection(LayoutDirection.RIGHT),
				model -> model.setNotes("other"),
				model -> model.setFormatVersion(2));
	}

	@ParameterizedTest
	@MethodSource("contentChanges")
	void seesContent(Consumer<Architecture> change) throws IOException {
		assertNotEquals(hashAfter(model -> { }), hashAfter(change));
	}

	static List<Consumer<Architecture>> contentChanges() {
		return List.of(
				model -> model.setFamily("other"),
				model -> model.setDataShape("1x28x28"),
				model -> Settings.set(model.getSettings(), "latents", "17"),
				model -> Settings.set(model.getTraining(), "steps", "501"),
				model -> model.getDataset().setSource("digits"),
				model -> model.getDataset().getSteps().clear(),
				model -> model.getDataset().getSplit().setSeed(1),
				model -> node(model).setType("conv"),
				model -> Settings.set(node(model).getSettings(), "units", "513"),
				model -> model.getNetworks().getFirst().getConnections().removeLast(),
				model -> model.getNetworks().getFirst().getConnections().getFirst().setTarget(node(model)));
	}

	@Test
	void orderOfSettingsDoesNotCount() throws IOException {
		assertEquals(hashAfter(model -> { }), hashAfter(model -> model.getSettings().move(0, 1)));
	}

	@Test
	void hashingLeavesTheModelAlone() throws IOException {
		Architecture model = Models.complete();
		byte[] before = ArchitectureFile.toBytes(model);
		ArchitectureFile.contentHash(model);
		assertEquals(new String(before), new String(ArchitectureFile.toBytes(model)));
	}

	@Test
	void presentationIsExactlyLayoutNotesAndBookkeeping() {
		Set<String> marked = new TreeSet<>();
		for (EObject classifier : ArchitecturePackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type && !Set.of("BendPoint", "Contributor", "Position").contains(type.getName())) {
				for (EStructuralFeature feature : type.getEStructuralFeatures()) {
					if (feature.getEAnnotation(PRESENTATION) != null) {
						marked.add(type.getName() + '.' + feature.getName());
					}
				}
			}
		}
		assertEquals(new TreeSet<>(List.of("Architecture.contributors", "Architecture.formatVersion",
				"Architecture.layoutDirection", "Architecture.notes", "Architecture.skeletonPositions",
				"Connection.bendPoints", "Network.collapsed", "Network.height", "Network.width", "Network.x", "Network.y",
				"Node.height", "Node.pinned", "Node.width", "Node.x", "Node.y")), marked);
	}

	private static Node node(Architecture model) {
		return model.getNetworks().getFirst().getNodes().getFirst();
	}

	private static String hashAfter(Consumer<Architecture> change) throws IOException {
		Architecture model = Models.complete();
		change.accept(model);
		return ArchitectureFile.contentHash(model);
	}
}

package org.genwright.ui.editor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.problem.Problem;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.Installed;

class NewModelFileTest {

	private static final Installation HERE = Installed.HERE;

	@TempDir
	private Path folder;

	@TestFactory
	List<DynamicTest> everyTemplateOfEveryFamilyMakesAValidModelOfAllDataItSuits() {
		List<DynamicTest> tests = new ArrayList<>();
		for (FamilyDescriptor family : HERE.families().all()) {
			for (DatasetProvider provider : HERE.datasets().providers()) {
				ChosenData data = ChosenData.ofCatalogue(provider.info());
				for (Template template : family.family().templates()) {
					if (template.suits(data.profile())) {
						template.sizes().forEach(size -> tests.add(DynamicTest.dynamicTest(
								String.join(" / ", family.id(), data.source(), template.id(), size.id()), () -> makesAValidModel(template, size, data))));
					}
				}
			}
		}
		assertTrue(tests.size() > 50, tests.size() + " cases");
		return tests;
	}

	private void makesAValidModel(Template template, SizePreset size, ChosenData data) throws Exception {
		Path file = folder.resolve("model.genmodel");
		NewModelFile made = NewModelFile.make(HERE, template, size, "A model", data, file).laidOut();
		assertEquals(List.of(), made.report().problems().stream().map(Problem::message).toList());
		Files.write(file, made.bytes());
		Architecture read = ArchitectureFile.load(file);
		Validator.Report report = new Validator(HERE.families(), HERE.datasets()).report(read, file);
		assertEquals(List.of(), report.problems().stream().map(Problem::message).toList());
		assertEquals(data.info().shape(), report.subject().orElseThrow().data().shape());
		assertNothingOverlaps(read, report);
	}

	private static void assertNothingOverlaps(Architecture architecture, Validator.Report report) {
		Placement placement = Placement.of(architecture);
		architecture.getNetworks().forEach(network -> assertTrue(placement.isLaidOut(network.getId()), network.getId()));
		DiagramScene scene = DiagramScene.of(architecture, ModelFigures.of(architecture, report, HERE.families().layers()), placement);
		List<Box> frames = scene.frames().stream().map(FrameFigure::box).toList();
		List<Box> nodes = scene.nodes().map(node -> node.box()).toList();
		assertApart(frames);
		assertApart(nodes);
	}

	private static void assertApart(List<Box> boxes) {
		for (int i = 0; i < boxes.size(); i++) {
			for (int j = 0; j < i; j++) {
				assertFalse(boxes.get(i).intersects(boxes.get(j)), boxes.get(i) + " and " + boxes.get(j));
			}
		}
	}

	@Test
	void everyFamilyHasATemplateForImagesAndForTables() {
		ChosenData digits = catalogue("digits");
		ChosenData moons = catalogue("two-moons");
		for (FamilyDescriptor family : HERE.families().all()) {
			for (ChosenData data : List.of(digits, moons)) {
				assertTrue(family.family().templates().stream().anyMatch(template -> template.suits(data.profile())), family.id() + ", " + data.source());
			}
		}
	}

	@Test
	void aFileIsNamedRelativeToTheModelWithItsLabelColumn() throws Exception {
		Path data = Files.createDirectories(folder.resolve("data")).resolve("Points.csv");
		Files.writeString(data, "a,b,kind\n1,2.5,left\n2,0.25,right\n3.5,1,left\n0.5,2,right\n", StandardCharsets.UTF_8);
		ChosenData chosen = ChosenData.ofFile(HERE.datasets(), data, Optional.of("kind"));
		assertEquals(2, chosen.profile().shape().dimensions());
		assertEquals(2, chosen.profile().classes());
		assertEquals("Points", chosen.shortName());
		NewModelDraft draft = new NewModelDraft(HERE);
		draft.family(HERE.families().find("gaussian-mixture").orElseThrow());
		draft.data(Optional.of(chosen));
		NewModelFile made = draft.make("points", folder.resolve("models/points.genmodel"));
		assertEquals("../data/Points.csv", made.architecture().getDataset().getSource());
		assertEquals("kind", made.architecture().getDataset().getLabelColumn());
		assertEquals("points-gaussian-mixture", draft.suggestedName());
	}

	@Test
	void anEmptyModelHasTheNetworksWithTheirPortsAndNothingElse() {
		NewModelDraft draft = draft("vae", "digits");
		draft.template(draft.templates().getLast());
		Architecture empty = draft.make("empty", folder.resolve("empty.genmodel")).laidOut().architecture();
		assertEquals(List.of("encoder", "decoder"), empty.getNetworks().stream().map(network -> network.getRole()).toList());
		Set<String> types = new HashSet<>();
		empty.getNetworks().forEach(network -> network.getNodes().forEach(node -> types.add(node.getType())));
		assertEquals(Set.of("input", "output"), types);
		assertEquals("1x8x8", empty.getDataShape());
		assertEquals("org.genwright.family.vae", empty.getContributors().getFirst().getBundle());
	}

	@Test
	void aTemplateThatSuitsOtherDataNoLongerIsDropped() {
		NewModelDraft draft = draft("vae", "digits");
		Template convolutional = draft.templates().stream().filter(template -> template.id().equals("convolutional")).findFirst().orElseThrow();
		draft.template(convolutional);
		draft.data(Optional.of(catalogue("two-moons")));
		assertEquals("dense", draft.template().orElseThrow().id());
		assertTrue(draft.templates().stream().noneMatch(template -> template.id().equals("convolutional")));
	}

	@Test
	void aSizeIsKeptWhenTheTemplateChanges() {
		NewModelDraft draft = draft("vae", "digits");
		draft.size(draft.template().orElseThrow().sizes().getLast());
		String id = draft.size().orElseThrow().id();
		draft.template(draft.templates().get(1));
		assertEquals(id, draft.size().orElseThrow().id());
	}

	@Test
	void aDraftIsCompleteWithFamilyAndData() {
		NewModelDraft draft = new NewModelDraft(HERE);
		draft.family(HERE.families().find("vae").orElseThrow());
		assertFalse(draft.isComplete());
		draft.data(Optional.of(catalogue("digits")));
		assertTrue(draft.isComplete());
		draft.data(Optional.empty());
		assertFalse(draft.isComplete());
	}

	private static NewModelDraft draft(String family, String dataset) {
		NewModelDraft draft = new NewModelDraft(HERE);
		draft.family(HERE.families().find(family).orElseThrow());
		draft.data(Optional.of(catalogue(dataset)));
		return draft;
	}

	private static ChosenData catalogue(String id) {
		return ChosenData.ofCatalogue(HERE.datasets().provider(id).orElseThrow().info());
	}
}

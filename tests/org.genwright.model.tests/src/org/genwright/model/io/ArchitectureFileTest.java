package org.genwright.model.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitecturePackage;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Models;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureFileTest {
	/** What a later format version might write: attributes, elements, a nested foreign namespace. */
	private static final String LATER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
			xmlns:architecture="http://genwright.org/architecture/1" id="later" formatVersion="7" name="Later" \
			family="f" mood="sunny">
			  <networks id="encoder" role="encoder" colour="teal">
			    <nodes id="a" name="a" type="t" precision="bfloat16">
			      <hints level="3">
			        <hint text="keep me"/>
			      </hints>
			    </nodes>
			    <nodes id="b" name="b" type="t"/>
			    <connections id="c" source="a" target="b" weight="2"/>
			  </networks>
			  <ensembles id="e" size="4">some text</ensembles>
			</architecture:Architecture>
			""";

	@TempDir
	Path folder;

	@Test
	void everyFeatureSurvivesARoundTrip() throws IOException {
		Architecture original = Models.complete();
		assertEveryFeatureIsSet(original);
		Architecture loaded = throughFile(original);
		assertTrue(EcoreUtil.equals(original, loaded));
		Network network = loaded.getNetworks().getFirst();
		assertSame(network.getNodes().getFirst(), network.getConnections().getFirst().getSource());
	}

	/** Guards the round trip against features that are added later and forgotten in the test model. */
	private static void assertEveryFeatureIsSet(Architecture architecture) {
		Set<EStructuralFeature> set = new HashSet<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(architecture)); all.hasNext();) {
			EObject element = all.next();
			element.eClass().getEAllStructuralFeatures().stream().filter(element::eIsSet).forEach(set::add);
		}
		for (EClassifier classifier : ArchitecturePackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				for (EStructuralFeature feature : type.getEStructuralFeatures()) {
					assertTrue(set.contains(feature), type.getName() + '.' + feature.getName());
				}
			}
		}
	}

	@Test
	void loadAndSaveKeepTheBytes() throws IOException {
		Path file = folder.resolve("model.genmodel");
		ArchitectureFile.save(Models.complete(), file);
		byte[] first = Files.readAllBytes(file);
		ArchitectureFile.save(ArchitectureFile.load(file), file);
		assertArrayEquals(first, Files.readAllBytes(file));
	}

	@Test
	void fileIsUtf8WithOneElementPerLineAndReferencesById() throws IOException {
		String text = new String(ArchitectureFile.toBytes(Models.complete()), UTF_8);
		assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<architecture:Architecture "), text);
		assertTrue(text.contains("π 🎲"), text);
		assertTrue(text.contains("\n    <nodes id=\"encoder-2\" name=\"dense2\" type=\"org.example.layer.dense\" x=\"200\"/>\n"),
				text);
		assertTrue(text.contains("\n    <connections id=\"encoder-edge-2\" source=\"encoder-2\" target=\"encoder-3\"/>\n"), text);
		assertFalse(text.contains("incoming"), text);
	}

	@Test
	void carriageReturnsAndBlanksInTextsSurvive() throws IOException {
		Architecture original = Architectures.create("a", " two\r\nlines\t", "f");
		original.setNotes("  indented\r\nand\rback  ");
		Settings.set(original.getSettings(), "empty", "");
		Architecture loaded = throughFile(original);
		assertEquals(" two\r\nlines\t", loaded.getName());
		assertEquals("  indented\r\nand\rback  ", loaded.getNotes());
		assertEquals("", loaded.getSettings().getFirst().getValue());
	}

	@Test
	void unknownFamilyTypesAndSettingsSurvive() throws IOException {
		Architecture loaded = throughFile(Models.complete());
		assertEquals("org.example.unheard-of", loaded.getFamily());
		assertEquals("org.example.layer.dense", loaded.getNetworks().getFirst().getNodes().getFirst().getType());
		assertEquals("0.5", Settings.get(loaded.getSettings(), "beta").orElseThrow());
	}

	@Test
	void elementsAndAttributesOfLaterVersionsSurvive() throws IOException {
		Architecture loaded = ArchitectureFile.read(LATER.getBytes(UTF_8), "later.genmodel");
		assertEquals(LATER, new String(ArchitectureFile.toBytes(loaded), UTF_8).stripTrailing() + '\n');
	}

	@Test
	void laterFeaturesSurviveEditsCopiesAndASecondRound() throws IOException {
		Architecture loaded = ArchitectureFile.read(LATER.getBytes(UTF_8), "later.genmodel");
		Architecture copy = Architectures.copy(loaded);
		copy.getNetworks().getFirst().getNodes().getLast().setName("renamed");
		Architecture again = ArchitectureFile.read(ArchitectureFile.toBytes(copy), "again.genmodel");
		assertEquals(LATER.replace("name=\"b\"", "name=\"renamed\""),
				new String(ArchitectureFile.toBytes(again), UTF_8).stripTrailing() + '\n');
	}

	@Test
	void elementsOfLaterClassesSurvive() throws IOException {
		String text = LATER.replace("  <ensembles", "  <networks xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xsi:type=\"architecture:Foreign\" id=\"n2\" role=\"x\" depth=\"3\"/>\n  <ensembles");
		Architecture loaded = ArchitectureFile.read(text.getBytes(UTF_8), "later.genmodel");
		String saved = new String(ArchitectureFile.toBytes(loaded), UTF_8);
		assertTrue(saved.contains("xsi:type=\"architecture:Foreign\" id=\"n2\" role=\"x\" depth=\"3\"/>"), saved);
		assertEquals(saved, new String(ArchitectureFile.toBytes(ArchitectureFile.read(saved.getBytes(UTF_8), "s")), UTF_8));
	}

	@Test
	void schemaLocationsAreNotFollowed() throws IOException {
		Path elsewhere = Files.writeString(folder.resolve("other.ecore"), "not an Ecore model");
		String text = LATER.replace("id=\"later\"", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xmlns:o=\"http://o\" xsi:schemaLocation=\"http://o " + elsewhere.toUri() + "\" id=\"later\"")
				.replace("<ensembles id", "<ensembles xsi:type=\"o:Thing\" id");
		assertEquals("Later", ArchitectureFile.read(text.getBytes(UTF_8), "later.genmodel").getName());
	}

	@Test
	void savingAnArchitectureOutsideAResourceLeavesItThere() throws IOException {
		Architecture architecture = Models.complete();
		ArchitectureFile.save(architecture, folder.resolve("a.genmodel"));
		assertNull(architecture.eResource());
	}

	@Test
	void threeHundredNodesTakeLessThanASecond() throws IOException {
		Architecture architecture = Architectures.create("large", "Large", "family");
		Models.network(architecture, "encoder", 150);
		Models.network(architecture, "decoder", 150);
		assertTimeout(Duration.ofSeconds(1), () -> {
			Architecture loaded = throughFile(architecture);
			assertEquals(150, loaded.getNetworks().getLast().getNodes().size());
			assertEquals("decoder-150", loaded.getNetworks().getLast().getConnections().getLast().getTarget().getId());
		});
	}

	@ParameterizedTest
	@MethodSource("examples")
	void examplesLoadAndKeepTheirBytes(Path example) throws IOException {
		Architecture loaded = ArchitectureFile.load(example);
		assertEquals(Files.readString(example), new String(ArchitectureFile.toBytes(loaded), UTF_8));
		assertEquals(example.getFileName().toString(), loaded.getId() + '.' + ArchitectureFile.EXTENSION);
	}

	static List<Path> examples() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("examples"))) {
			root = root.getParent();
		}
		try (Stream<Path> files = Files.list(root.resolve("examples"))) {
			return files.filter(file -> file.toString().endsWith("." + ArchitectureFile.EXTENSION)).sorted().toList();
		}
	}

	private Architecture throughFile(Architecture architecture) throws IOException {
		Path file = folder.resolve("round.genmodel");
		ArchitectureFile.save(architecture, file);
		return ArchitectureFile.load(file);
	}
}

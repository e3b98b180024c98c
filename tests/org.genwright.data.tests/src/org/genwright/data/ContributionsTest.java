package org.genwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.registry.Contributions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundle contributes; runs where the extension registry is. */
class ContributionsTest {

	@BeforeEach
	void needsTheRegistry() {
		assumeTrue(Platform.isRunning());
	}

	@Test
	void everyDatasetIsInTheCatalogueWithLicenceAndSource() {
		Datasets datasets = Contributions.installed().datasets();
		for (String id : List.of("digits", "old-faithful", "eight-gaussians", "two-moons", "rings", "pinwheel", "checkerboard",
				"spiral", "free-mixture")) {
			assertTrue(datasets.provider(id).isPresent(), id);
			assertTrue(!datasets.provider(id).get().info().licence().isBlank(), id);
			assertTrue(!datasets.provider(id).get().info().source().isBlank(), id);
		}
	}

	@Test
	void everyStepIsKnown() {
		Set<String> steps = Contributions.installed().datasets().steps().stream().map(StepType::id).collect(Collectors.toSet());
		assertTrue(steps.containsAll(Set.of("standardise", "scale", "dequantise", "binarise")), steps.toString());
	}

	@Test
	void everyKindOfFileIsReadByOneReader(@TempDir Path folder) throws Exception {
		for (String name : List.of("a.csv", "a.tsv.gz", "a.parquet", "a.npy", "a.npz", "train-images-idx3-ubyte", "a-images.idx3-ubyte.gz")) {
			Path file = Files.createFile(folder.resolve(name));
			assertEquals(1, Contributions.installed().datasets().readers().stream().filter(reader -> reader.fit(file) > 0).count(), name);
		}
		assertEquals(1, Contributions.installed().datasets().readers().stream().filter(reader -> reader.fit(folder) > 0).count());
	}
}

package org.genwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.registry.Contributions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
	void tablesAreReadByOneReader() {
		assertEquals(1, Contributions.installed().datasets().readers().stream()
				.filter(reader -> reader.endings().contains("csv.gz")).count());
	}
}

package org.genwright.core.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.core.job.ToyFamily;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.edit.Architectures;
import org.junit.jupiter.api.Test;

class FamiliesTest {

	private static final Families FAMILIES = new Families(List.of(ToyFamily.descriptor()));

	private static Architecture model(String family, String... contributor) {
		Architecture architecture = Architectures.create("a", "A", family);
		if (contributor.length > 0) {
			Contributor needed = ArchitectureFactory.eINSTANCE.createContributor();
			needed.setBundle(contributor[0]);
			needed.setVersion(contributor[1]);
			needed.setFeature(contributor[2]);
			architecture.getContributors().add(needed);
		}
		return architecture;
	}

	private static ProblemException refused(Architecture model) {
		return assertThrows(ProblemException.class, () -> FAMILIES.require(model, "'x.genmodel'"));
	}

	@Test
	void installedFamilyIsFound() throws Exception {
		assertEquals("toy", FAMILIES.require(model("toy"), "'x.genmodel'").id());
		assertEquals("toy", FAMILIES.require("toy", "run 'r'").id());
	}

	@Test
	void missingPlugInAndItsFeatureAreNamedWithTheWayToInstallThem() {
		ProblemException e = refused(model("diffusion", "org.example.diffusion", "0.3.0", "org.example.diffusion.feature"));
		assertEquals("Family of 'x.genmodel': expected 'toy', found 'diffusion'. The model needs the plug-in"
				+ " 'org.example.diffusion' (saved with version 0.3.0), which is not installed. Install the feature"
				+ " 'org.example.diffusion.feature': in the workbench by Help > Install New Software, or by ./genwright"
				+ " -application org.eclipse.equinox.p2.director -repository URL -installIU"
				+ " org.example.diffusion.feature.feature.group with the URL of the update site.", e.getMessage());
		assertEquals("a", e.problems().getFirst().elementId());
	}

	@Test
	void misspeltFamilyOfAnInstalledPlugInSuggestsTheNearest() {
		assertEquals("Family of 'x.genmodel': expected 'toy', found 'toi'. Did you mean 'toy'?"
				+ " Correct the family, or install the plug-in that brings it.",
				refused(model("toi", "org.example.toy", "1.2.3", "org.example.toy.feature")).getMessage());
	}

	@Test
	void modelWithoutAFamilySaysSo() {
		assertEquals("Family of 'x.genmodel': expected 'toy', found none."
				+ " Correct the family, or install the plug-in that brings it.", refused(model(null)).getMessage());
	}
}

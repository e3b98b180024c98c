package org.genwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.core.runtime.content.IContentTypeManager;
import org.eclipse.emf.ecore.EPackage;
import org.genwright.model.architecture.ArchitecturePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bundle declares in {@code plugin.xml}; there is nothing to see outside OSGi. */
class ContentTypeTest {
	@BeforeEach
	void needsAnExtensionRegistry() {
		assumeTrue(Platform.isRunning());
	}

	@Test
	void modelFilesAreXmlOfATypeOfTheirOwn() {
		IContentType type = Platform.getContentTypeManager().findContentTypeFor("digits.genmodel");
		assertEquals("org.genwright.model.genmodel", type.getId());
		assertEquals("Generative model", type.getName());
		assertEquals(IContentTypeManager.CT_TEXT, type.getBaseType().getBaseType().getId());
	}

	@Test
	void packageIsRegisteredUnderItsNamespace() {
		assertSame(ArchitecturePackage.eINSTANCE, EPackage.Registry.INSTANCE.getEPackage("http://genwright.org/architecture/1"));
	}
}

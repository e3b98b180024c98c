package org.genwright.core.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** An extension registry that lives in memory and makes classes of the tests: the real one, without OSGi. */
final class MemoryRegistry {

	private static final Object KEY = new Object();

	private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
				throws CoreException {
			try {
				return Class.forName(className).getDeclaredConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(Status.error("no class '" + className + "'", e));
			}
		}
	}, KEY, null);

	MemoryRegistry() {
		contribute("org.genwright.core", "<extension-point id=\"families\" name=\"Families\"/>"
				+ "<extension-point id=\"datasets\" name=\"Datasets\"/><extension-point id=\"layers\" name=\"Layers\"/>");
	}

	/** Adds what a bundle's plugin.xml holds. */
	void contribute(String bundle, String content) {
		byte[] xml = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><?eclipse version=\"3.4\"?><plugin>" + content + "</plugin>")
				.getBytes(StandardCharsets.UTF_8);
		if (!registry.addContribution(new ByteArrayInputStream(xml), ContributorFactorySimple.createContributor(bundle), false,
				bundle, null, KEY)) {
			throw new IllegalArgumentException("A contribution: expected well-formed content, found '" + content + "'.");
		}
	}

	IExtensionRegistry registry() {
		return registry;
	}
}

package org.genwright.ui.editor.session;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.genwright.core.registry.Contributions;

/** The families and datasets of this build, in a running platform and in a plain virtual machine alike. */
public final class Installed {

	/** They are the same in all tests. */
	public static final Installation HERE = RegistryFactory.getRegistry() == null ? ofSources() : Installation.current();

	private Installed() {
	}

	private static Installation ofSources() {
		Object key = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(new File[0], new boolean[0]), key, key);
		points(registry, key);
		try (Stream<Path> bundles = Files.list(bundles())) {
			bundles.sorted().filter(bundle -> bundle.getFileName().toString().matches("org\\.genwright\\.(data|family\\..*)"))
					.forEach(bundle -> contribute(registry, bundle, key));
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		Contributions contributions = new Contributions(registry, _ -> "0.1.0", (message, cause) -> {
			throw new AssertionError(message, cause);
		});
		return new Installation(contributions.families(), contributions.datasets());
	}

	private static Path bundles() {
		return Stream.of(Path.of("bundles"), Path.of("../../bundles")).filter(Files::isDirectory).findFirst().orElseThrow();
	}

	private static void points(IExtensionRegistry registry, Object key) {
		String points = "<?eclipse version=\"3.4\"?><plugin><extension-point id=\"org.genwright.core.families\" name=\"f\"/><extension-point id=\"org.genwright.core.datasets\""
				+ " name=\"d\"/><extension-point id=\"org.genwright.core.layers\" name=\"l\"/></plugin>";
		add(registry, "org.genwright.core", new ByteArrayInputStream(points.getBytes(StandardCharsets.UTF_8)), key);
	}

	private static void contribute(IExtensionRegistry registry, Path bundle, Object key) {
		Path declaration = bundle.resolve("plugin.xml");
		if (Files.exists(declaration)) {
			try (InputStream in = Files.newInputStream(declaration)) {
				add(registry, bundle.getFileName().toString(), in, key);
			} catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		}
	}

	private static void add(IExtensionRegistry registry, String bundle, InputStream declaration, Object key) {
		IContributor contributor = ContributorFactorySimple.createContributor(bundle);
		if (!registry.addContribution(declaration, contributor, false, bundle, null, key)) {
			throw new AssertionError("Expected the declaration of " + bundle + " to be read.");
		}
	}
}

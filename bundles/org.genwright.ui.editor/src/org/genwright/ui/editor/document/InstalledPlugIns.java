package org.genwright.ui.editor.document;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.registry.Contributions;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds the plug-ins that contributions come from in the running installation. */
public final class InstalledPlugIns implements Function<LayerContribution, Optional<PlugIn>> {

	private static final String CORE = "org.genwright.core";

	@Override
	public Optional<PlugIn> apply(LayerContribution contribution) {
		return Optional.ofNullable(FrameworkUtil.getBundle(contribution.getClass())).filter(bundle -> !CORE.equals(bundle.getSymbolicName()))
				.map(InstalledPlugIns::plugIn);
	}

	private static PlugIn plugIn(Bundle bundle) {
		return new PlugIn(bundle.getSymbolicName(), bundle.getVersion().toString(), feature(bundle.getSymbolicName()));
	}

	/** The feature that the same bundle names for a family it brings. */
	private static String feature(String bundle) {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(Contributions.FAMILIES))
				.filter(element -> element.getContributor().getName().equals(bundle)).map(InstalledPlugIns::feature)
				.flatMap(Optional::stream).findFirst().orElse("");
	}

	private static Optional<String> feature(IConfigurationElement element) {
		return Optional.ofNullable(element.getAttribute("feature"));
	}
}

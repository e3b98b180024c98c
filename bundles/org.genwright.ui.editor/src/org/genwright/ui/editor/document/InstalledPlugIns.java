package org.genwright.ui.editor.document;

import java.util.Optional;
import java.util.function.Function;

import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.layer.LayerContribution;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds the plug-ins that contributions come from in the running installation. */
public final class InstalledPlugIns implements Function<LayerContribution, Optional<PlugIn>> {

	private static final String CORE = "org.genwright.core";

	private final Families families;

	/**
	 * Creates a finder.
	 *
	 * @param families what is installed; a plug-in that brings a family names the feature that installs it
	 */
	public InstalledPlugIns(Families families) {
		this.families = families;
	}

	@Override
	public Optional<PlugIn> apply(LayerContribution contribution) {
		return Optional.ofNullable(FrameworkUtil.getBundle(contribution.getClass())).filter(bundle -> !CORE.equals(bundle.getSymbolicName()))
				.map(this::plugIn);
	}

	private PlugIn plugIn(Bundle bundle) {
		return new PlugIn(bundle.getSymbolicName(), bundle.getVersion().toString(), feature(bundle.getSymbolicName()));
	}

	private String feature(String bundle) {
		return families.all().stream().filter(family -> family.contributor().equals(bundle)).map(FamilyDescriptor::feature).findFirst()
				.orElse("");
	}
}

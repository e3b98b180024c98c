package org.genwright.ui.editor.properties;

import java.util.Optional;

import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.edit.IdGenerator;

/**
 * Makes a model one of another family, and names the plug-in that brings it in place of the one before. Networks and
 * settings stay, so that what fits both families is kept.
 *
 * @param family   id of the new family
 * @param families the installed ones
 */
record ChangeFamily(String family, Families families) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (family.equals(architecture.getFamily())) {
			return;
		}
		Optional.ofNullable(architecture.getFamily()).flatMap(families::find).ifPresent(before -> architecture.getContributors()
				.removeIf(contributor -> before.contributor().equals(contributor.getBundle())));
		architecture.setFamily(family);
		families.find(family).ifPresent(after -> name(architecture, after));
	}

	private static void name(Architecture architecture, FamilyDescriptor descriptor) {
		boolean named = architecture.getContributors().stream().anyMatch(contributor -> descriptor.contributor().equals(contributor.getBundle()));
		if (!named) {
			Contributor contributor = ArchitectureFactory.eINSTANCE.createContributor();
			contributor.setBundle(descriptor.contributor());
			contributor.setVersion(descriptor.version());
			contributor.setFeature(descriptor.feature().isEmpty() ? null : descriptor.feature());
			architecture.getContributors().add(contributor);
		}
	}
}

package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Setting;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;

/**
 * Gives a setting a value, or removes it so that its default counts.
 *
 * @param place where the setting is
 * @param name  its id
 * @param value the new value; empty to remove it
 */
public record SetSetting(SettingPlace place, String name, Optional<String> value) implements ModelEdit {

	/** Gives a setting of a node or preprocessing step a value. */
	public SetSetting(String elementId, String name, String value) {
		this(new SettingPlace.OfElement(elementId), name, Optional.of(value));
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		List<EList<Setting>> lists = place.lists(architecture);
		if (value.isEmpty()) {
			lists.forEach(settings -> Settings.remove(settings, name));
			return;
		}
		lists.reversed().stream().filter(settings -> Settings.get(settings, name).isPresent()).findFirst()
				.or(() -> lists.stream().findFirst()).ifPresent(settings -> Settings.set(settings, name, value.get()));
	}
}

package org.genwright.core.fix;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;

/**
 * Gives a setting another name, in place; removes it if the place has a setting of that name already.
 *
 * @param place where the setting is
 * @param from  its id
 * @param to    the new id
 */
record RenameSetting(SettingPlace place, String from, String to) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		boolean taken = place.lists(architecture).stream().anyMatch(settings -> Settings.get(settings, to).isPresent());
		place.lists(architecture).forEach(settings -> {
			if (taken) {
				Settings.remove(settings, from);
			}
			settings.stream().filter(setting -> from.equals(setting.getName())).forEach(setting -> setting.setName(to));
		});
	}
}

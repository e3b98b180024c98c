package org.genwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Setting;
import org.junit.jupiter.api.Test;

class SettingsTest {
	private final List<Setting> settings = Architectures.create("a", "A", "f").getSettings();

	@Test
	void settingAbsentNameAppends() {
		Settings.set(settings, "components", "3");
		Settings.set(settings, "covariance", "tied");
		assertEquals(List.of("components", "covariance"), settings.stream().map(Setting::getName).toList());
		assertEquals(Optional.of("3"), Settings.get(settings, "components"));
	}

	@Test
	void settingPresentNameChangesItInPlace() {
		Settings.set(settings, "components", "3");
		Setting first = settings.getFirst();
		Settings.set(settings, "covariance", "tied");
		Settings.set(settings, "components", "4");
		assertSame(first, settings.getFirst());
		assertEquals("4", first.getValue());
		assertEquals(2, settings.size());
	}

	@Test
	void absentNameIsEmpty() {
		assertEquals(Optional.empty(), Settings.get(settings, "components"));
	}

	@Test
	void settingWithoutValueIsTheEmptyText() {
		settings.add(named("note", null));
		assertEquals(Optional.of(""), Settings.get(settings, "note"));
		assertEquals(Map.of("note", ""), Settings.asMap(settings));
	}

	@Test
	void lastOfTwoEqualNamesCountsAndRemoveTakesBoth() {
		settings.add(named("components", "3"));
		settings.add(named("components", "5"));
		assertEquals(Optional.of("5"), Settings.get(settings, "components"));
		assertEquals(Map.of("components", "5"), Settings.asMap(settings));
		assertTrue(Settings.remove(settings, "components"));
		assertTrue(settings.isEmpty());
		assertFalse(Settings.remove(settings, "components"));
	}

	private static Setting named(String name, String value) {
		Setting setting = ArchitectureFactory.eINSTANCE.createSetting();
		setting.setName(name);
		setting.setValue(value);
		return setting;
	}
}

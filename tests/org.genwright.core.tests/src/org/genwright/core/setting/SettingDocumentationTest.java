package org.genwright.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SettingDocumentationTest {

	@Test
	void boundsTypeAndDefaultAreInWords() {
		SettingDocumentation row = SettingDocumentation.of(Setting.real("rate", "Rate", "How fast.", 0.5)
				.within(new Bounds(0, Bounds.End.EXCLUSIVE, 1, Bounds.End.INCLUSIVE)).unit("per step"));
		assertEquals("a number above 0 and at most 1", row.value());
		assertEquals(Optional.of("0.5"), row.defaultValue());
		assertEquals(Map.of("id", "rate", "label", "Rate", "value", "a number above 0 and at most 1", "unit", "per step",
				"default", "0.5", "description", "How fast."), row.toMap());
	}

	@Test
	void wholeDefaultsOfRealSettingsHaveNoDecimalPoint() {
		assertEquals(Optional.of("10"), SettingDocumentation.of(Setting.real("a", "A", "A.", 10)).defaultValue());
		assertEquals(Optional.of("1.0E-6"), SettingDocumentation.of(Setting.real("a", "A", "A.", 1e-6)).defaultValue());
	}

	@Test
	void unsetSettingsHaveNoDefaultAndChoicesAreDescribed() {
		assertEquals(Optional.empty(), SettingDocumentation.of(Setting.file("f", "F", "F.")).defaultValue());
		SettingDocumentation choice = SettingDocumentation
				.of(Setting.choice("c", "C", "C.", List.of(new Choice("x", "X", "The x."), new Choice("y", "Y", "The y."))));
		assertEquals("one of 'x', 'y'", choice.value());
		assertEquals(Map.of("x", "The x.", "y", "The y."), choice.toMap().get("choices"));
	}
}

package org.genwright.ui.editor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;

class FieldTest {

	private static final Setting<Long> EPOCHS = Setting.integer("epochs", "Epochs", "How often.", 20).unit("epochs").within(Bounds.atLeast(1));
	private static final Setting<Double> RATE = Setting.real("rate", "Rate", "How fast.", 0.1).within(Bounds.above(0));

	private static Field field(Setting<?> declared) {
		return Field.of(declared, FieldValue.of((String) null), Field.Refusal.NONE, _ -> (_, _) -> {
		});
	}

	private static void assertAccepted(String expected, Setting<?> declared, String typed) {
		assertEquals(new Field.Reading.Accepted(Optional.of(expected)), field(declared).read(typed));
	}

	private static void assertRefused(String reason, Setting<?> declared, String typed) {
		assertEquals(new Field.Reading.Refused(reason), field(declared).read(typed));
	}

	@Test
	void blanksUnitsAndLeadingZerosAreNoMistake() {
		assertAccepted("30", EPOCHS, " 30 ");
		assertAccepted("30", EPOCHS, "30 epochs");
		assertAccepted("30", EPOCHS, "+030epochs");
		assertAccepted("1e-3", RATE, "1e-3");
	}

	@Test
	void whatIsNoNumberIsRefusedWithTheReason() {
		assertRefused("Expected an integer at least 1 (epochs), found 'abc'. Correct the value, or remove it to use the default 20.", EPOCHS, "abc");
		assertRefused("Expected an integer at least 1 (epochs), found '2.5'. Write a whole number without decimal point or exponent.", EPOCHS, "2.5");
		assertRefused("Expected an integer at least 1 (epochs), found '3 steps'. Correct the value, or remove it to use the default 20.", EPOCHS, "3 steps");
		assertRefused("Expected a number above 0, found '0'. Correct the value, or remove it to use the default 0.1.", RATE, "0");
		assertRefused("Expected a number above 0, found 'NaN'. Correct the value, or remove it to use the default 0.1.", RATE, "NaN");
	}

	@Test
	void anEmptyTextRemovesTheValue() {
		assertEquals(new Field.Reading.Accepted(Optional.empty()), field(EPOCHS).read("  "));
	}

	@Test
	void whatMustBeGivenCannotBeRemoved() {
		Field name = Field.of(EPOCHS, FieldValue.of("3"), text -> text.isPresent() ? Optional.empty() : Optional.of("Enter one."), null);
		assertEquals(new Field.Reading.Refused("Enter one."), name.read(""));
	}

	@Test
	void aParagraphKeepsItsBlanks() {
		Field notes = field(Setting.file("notes", "Notes", "")).shownAs(Field.Appearance.PARAGRAPH);
		assertEquals(new Field.Reading.Accepted(Optional.of(" a\n  b\n")), notes.read(" a\n  b\n"));
		assertEquals(new Field.Reading.Accepted(Optional.empty()), notes.read(" \n"));
	}

	@Test
	void valuesThatDifferAreNoCommonValue() {
		assertEquals(new FieldValue.Different(), FieldValue.of(List.of(Optional.of("1"), Optional.empty())));
		assertEquals(FieldValue.of("1"), FieldValue.of(List.of(Optional.of("1"), Optional.of("1"))));
		assertTrue(new FieldValue.Different().isGiven());
		assertFalse(FieldValue.of((String) null).isGiven());
	}

	@Test
	void aFieldSaysItsDefaultAndItsDomain() {
		assertEquals(Optional.of("20"), field(EPOCHS).defaultText());
		assertEquals("an integer at least 1 (epochs)", field(EPOCHS).domain());
		Setting<String> choice = Setting.choice("kind", "Kind", "", List.of(new Choice("a", "A", ""), new Choice("b", "B", "")));
		assertEquals("one of 'a', 'b'", field(choice).domain());
	}
}

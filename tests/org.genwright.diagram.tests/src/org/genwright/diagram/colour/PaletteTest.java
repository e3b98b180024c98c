package org.genwright.diagram.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

	static List<Palette> palettes() {
		return List.of(Palette.LIGHT, Palette.DARK);
	}

	private static void assertContrast(Rgb front, Rgb back, double least) {
		assertTrue(front.contrast(back) >= least, front.hex() + " on " + back.hex() + ": " + front.contrast(back));
	}

	@ParameterizedTest
	@MethodSource("palettes")
	void textHasTheContrastOfLevelAa(Palette palette) {
		Stream<Rgb> headers = Stream.concat(palette.groups().values().stream(), Stream.of(palette.unknown())).map(GroupColours::header);
		Stream.concat(Stream.of(palette.canvas(), palette.frame(), palette.title(), palette.body()), headers).forEach(back -> {
			assertContrast(palette.text(), back, 4.5);
			assertContrast(palette.quiet(), back, 4.5);
		});
	}

	@ParameterizedTest
	@MethodSource("palettes")
	void linesHaveTheContrastOfLevelAa(Palette palette) {
		for (Rgb back : List.of(palette.frame(), palette.body())) {
			assertContrast(palette.connection(), back, 3);
			assertContrast(palette.problem(), back, 3);
			palette.groups().values().forEach(colours -> assertContrast(colours.border(), back, 3));
			assertContrast(palette.unknown().border(), back, 3);
		}
		assertContrast(palette.edge(), palette.canvas(), 3);
		assertContrast(palette.edge(), palette.frame(), 3);
	}

	@ParameterizedTest
	@MethodSource("palettes")
	void theSkeletonIsReadable(Palette palette) {
		for (Rgb back : List.of(palette.skeleton().fill(), palette.skeleton().observed())) {
			assertContrast(palette.text(), back, 4.5);
			assertContrast(palette.skeleton().border(), back, 3);
		}
		assertContrast(palette.quiet(), palette.skeleton().fill(), 4.5);
		assertContrast(palette.skeleton().line(), palette.canvas(), 3);
		assertContrast(palette.skeleton().border(), palette.canvas(), 3);
		assertTrue(palette.groups().values().stream().noneMatch(group -> group.border().equals(palette.skeleton().border())));
	}

	@ParameterizedTest
	@MethodSource("palettes")
	void everyGroupHasItsOwnColours(Palette palette) {
		assertEquals(Set.of(LayerGroup.values()), palette.groups().keySet());
		assertEquals(LayerGroup.values().length, palette.groups().values().stream().map(GroupColours::border).distinct().count());
	}

	@Test
	void contrastIsThatOfTheGuidelines() {
		assertEquals(21, Rgb.of(0).contrast(Rgb.of(0xffffff)), 1e-9);
		assertEquals(1, Rgb.of(0x777777).contrast(Rgb.of(0x777777)), 1e-9);
		assertEquals(4.48, Rgb.of(0x777777).contrast(Rgb.of(0xffffff)), 0.005);
		assertEquals("#0a10ff", Rgb.of(0x0a10ff).hex());
	}
}

package org.genwright.diagram.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TextMeasureTest {

	private static final Path FONTS = Path.of("/usr/share/fonts/truetype/dejavu");

	private final TextMeasure measure = TextMeasure.standard();

	@Test
	void widthsAreThoseOfTheFont() {
		assertEquals(1401 + 1300, measure.width("Ab", Typeface.REGULAR, 2048), 1e-9);
		assertEquals((1585 + 1466) / 2.0, measure.width("Ab", Typeface.BOLD, 1024), 1e-9);
		assertEquals(0, measure.width("", Typeface.BOLD, 12), 0);
	}

	@Test
	void unknownCharactersHaveAWidthAndPairsOfSurrogatesOne() {
		double replacement = measure.width("\ufffd", Typeface.REGULAR, 10);
		assertTrue(replacement > 5);
		assertEquals(replacement, measure.width("漢", Typeface.REGULAR, 10), 1e-9);
		assertEquals(replacement, measure.width("😀", Typeface.REGULAR, 10), 1e-9);
	}

	@Test
	void shortenedTextsAreTheLongestBeginningsThatFit() {
		Random random = new Random(1);
		for (int i = 0; i < 300; i++) {
			String text = random.ints(1 + random.nextInt(30), 32, 0x17f).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString().strip();
			double width = random.nextDouble() * 200;
			String shown = measure.ellipsise(text, Typeface.BOLD, 11, width);
			assertTrue(measure.width(shown, Typeface.BOLD, 11) <= width + 1e-9);
			if (!shown.equals(text) && !shown.isEmpty()) {
				String kept = shown.substring(0, shown.length() - 1);
				assertTrue(text.startsWith(kept) && shown.endsWith("…"));
				int longer = kept.length();
				while (longer < text.length() && Character.isWhitespace(text.charAt(longer))) {
					longer++;
				}
				assertTrue(measure.width(text.substring(0, longer + 1) + "…", Typeface.BOLD, 11) > width, text + " in " + width);
			}
		}
	}

	@Test
	void aTextThatFitsStaysAndWhereNothingFitsNothingIsShown() {
		assertEquals("relu", measure.ellipsise("relu", Typeface.REGULAR, 10, measure.width("relu", Typeface.REGULAR, 10)));
		assertEquals("", measure.ellipsise("relu", Typeface.REGULAR, 10, 1));
	}

	@Test
	void everyMeasuredCharacterHasAnOutline() throws IOException {
		assertTrue(GlyphOutlines.standard().path('A', Typeface.BOLD).startsWith("m"));
		assertEquals("", GlyphOutlines.standard().path(' ', Typeface.REGULAR));
		assertEquals(characters("dejavu-sans.advances", " "), characters("dejavu-sans.outlines", ";"));
	}

	@Test
	void theTablesAreThoseOfTheFontFiles() throws IOException, FontFormatException {
		assumeTrue(Files.exists(FONTS.resolve("DejaVuSans.ttf")) && Files.exists(FONTS.resolve("DejaVuSans-Bold.ttf")), "the font is not installed");
		GlyphTables tables = new GlyphTables(FONTS.resolve("DejaVuSans.ttf"), FONTS.resolve("DejaVuSans-Bold.ttf"));
		assertEquals(tables.advances(), resource("dejavu-sans.advances"));
		assertEquals(tables.outlines(), resource("dejavu-sans.outlines"));
	}

	private static List<String> characters(String table, String separator) throws IOException {
		return resource(table).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(separator)[0]).toList();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = TextMeasure.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}

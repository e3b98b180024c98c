package org.genwright.diagram.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.ProblemException;
import org.genwright.diagram.DiagramExport;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {

	private static DiagramScene scene(Architecture model) {
		return DiagramScene.of(model, ModelMaker.known(model), Placement.of(model));
	}

	private static BufferedImage picture(DiagramScene scene, double scale) throws ProblemException, IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PngWriter.write(scene, Palette.LIGHT, scale, out);
		return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
	}

	@ParameterizedTest
	@ValueSource(doubles = {0.5, 1, 2.25})
	void thePictureHasTheSizeOfTheDiagramTimesTheScale(double scale) throws Exception {
		DiagramScene scene = scene(ModelMaker.vae(LayoutDirection.RIGHT));
		BufferedImage picture = picture(scene, scale);
		assertEquals(Math.round(scene.bounds().width() * scale), picture.getWidth());
		assertEquals(Math.round(scene.bounds().height() * scale), picture.getHeight());
	}

	@Test
	void coloursOfCanvasHeadersAndTextsAreInThePicture() throws Exception {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DiagramExport(model, ModelMaker.known(model)).png(3, out);
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
		Set<String> colours = new HashSet<>();
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				colours.add("#%06x".formatted(picture.getRGB(x, y) & 0xffffff));
			}
		}
		assertTrue(colours.contains(Palette.LIGHT.canvas().hex()) && colours.contains(Palette.LIGHT.text().hex()) && colours.contains(
				Palette.LIGHT.groups().get(LayerGroup.DENSE).header().hex()) && colours.contains(Palette.LIGHT.connection().hex()), colours.toString());
	}

	@Test
	void aPictureOfManyStripsHasNoSeams() throws Exception {
		DiagramScene scene = scene(ModelMaker.model("Seams").network("encoder").made());
		BufferedImage picture = picture(scene, 24);
		Box bounds = scene.bounds();
		int x = (int) ((scene.frames().getFirst().box().x() + scene.frames().getFirst().box().width() / 2.0 - bounds.x()) * 24.0);
		int from = (int) ((scene.frames().getFirst().box().y() + 34 - bounds.y()) * 24.0);
		int to = (int) ((scene.frames().getFirst().box().bottom() - 14 - bounds.y()) * 24.0);
		assertTrue((long) picture.getWidth() * picture.getHeight() > 16_000_000, "more than one strip");
		for (int y = from; y < to; y++) {
			assertEquals(Palette.LIGHT.frame().hex(), "#%06x".formatted(picture.getRGB(x, y) & 0xffffff), "row " + y);
		}
	}

	@Test
	void tooLargeAPictureIsRefusedAndSvgNamed() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		Network last = model.getNetworks().getLast();
		last.setX(9000);
		last.setY(5000);
		Box bounds = scene(model).bounds();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ProblemException refusal = assertThrows(ProblemException.class, () -> PngWriter.write(scene(model), Palette.LIGHT, 2, out));
		assertEquals(ProblemException.Kind.INPUT, refusal.kind());
		assertEquals("Picture of the diagram: expected at most 100 megapixels, found %d × %d pixels, which are %.0f megapixels. Lower the scale to at most %s,"
				.formatted(2 * bounds.width(), 2 * bounds.height(), Math.ceil(4e-6 * bounds.width() * bounds.height()),
						Math.floor(10 * Math.sqrt(1e8 / bounds.width() / bounds.height())) / 10)
				+ " or export the diagram as SVG, which is sharp at every size.", refusal.getMessage());
		assertEquals(0, out.size());
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
	void aScaleThatIsNoPositiveNumberIsRefused(double scale) {
		ProblemException refusal = assertThrows(ProblemException.class,
				() -> PngWriter.write(scene(ModelMaker.vae(LayoutDirection.RIGHT)), Palette.LIGHT, scale, new ByteArrayOutputStream()));
		assertEquals("Scale of the picture: expected a positive number of pixels per diagram unit, found '" + scale + "'. Give a scale such as 1 or 2.",
				refusal.getMessage());
	}
}

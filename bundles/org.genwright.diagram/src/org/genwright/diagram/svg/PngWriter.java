package org.genwright.diagram.svg;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.DiagramScene;

/** Draws a diagram as a PNG picture, from its SVG with outlined texts: without a display and without installed fonts. */
public final class PngWriter {

	/** The most pixels that a picture may have. */
	public static final long MAX_PIXELS = 100_000_000;

	private static final int STRIP_PIXELS = 8_000_000;

	/** The document is our own: as many lines as the diagram has. */
	private static final DocumentLimits UNLIMITED = new DocumentLimits(DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
			DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, Integer.MAX_VALUE);

	private PngWriter() {
	}

	/**
	 * Writes a picture.
	 *
	 * @param scale pixels per diagram unit
	 * @param out   receives the picture; stays open
	 * @throws ProblemException if the scale is no positive number, or the picture would be too large
	 * @throws IOException      if writing fails
	 */
	public static void write(DiagramScene scene, Palette palette, double scale, OutputStream out) throws ProblemException, IOException {
		Box bounds = scene.bounds();
		check(bounds, scale);
		int width = pixels(bounds.width(), scale);
		int height = pixels(bounds.height(), scale);
		byte[] svg = SvgWriter.write(scene, palette, TextForm.OUTLINES).getBytes(StandardCharsets.UTF_8);
		SVGDocument document = Objects.requireNonNull(new SVGLoader().load(new ByteArrayInputStream(svg), null,
				LoaderContext.builder().documentLimits(UNLIMITED).build()), "The SVG of a diagram: expected one that can be read.");
		int rows = Math.clamp(STRIP_PIXELS / width, 1, height);
		BufferedImage strip = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
		try (PngStream png = new PngStream(out, width, height)) {
			for (int top = 0; top < height; top += rows) {
				draw(document, strip, top, height);
				int[] colours = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
				for (int row = 0; row < Math.min(rows, height - top); row++) {
					png.row(colours, row * width);
				}
			}
		}
	}

	private static int pixels(int units, double scale) {
		return (int) Math.max(1, Math.round(units * scale));
	}

	private static void draw(SVGDocument document, BufferedImage strip, int top, int height) {
		Graphics2D graphics = strip.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.translate(0, -top);
		document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, strip.getWidth(), height));
		graphics.dispose();
	}

	private static void check(Box bounds, double scale) throws ProblemException {
		if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
			throw ProblemException.input(Problem.error("picture-scale", "Scale of the picture", "a positive number of pixels per diagram unit",
					"'" + scale + "'", "Give a scale such as 1 or 2."));
		}
		double pixels = Math.ceil(bounds.width() * scale) * Math.ceil(bounds.height() * scale);
		if (pixels > MAX_PIXELS) {
			double largest = Math.floor(10 * Math.sqrt((double) MAX_PIXELS / bounds.width() / bounds.height())) / 10;
			String lower = largest > 0 ? "Lower the scale to at most " + SvgElements.number(largest) + ", or export" : "Export";
			throw ProblemException.input(Problem.error("picture-too-large", "Picture of the diagram", "at most 100 megapixels",
					String.format(Locale.ROOT, "%.0f × %.0f pixels, which are %.0f megapixels", Math.ceil(bounds.width() * scale),
							Math.ceil(bounds.height() * scale), Math.ceil(pixels / 1e6)),
					lower + " the diagram as SVG, which is sharp at every size."));
		}
	}
}

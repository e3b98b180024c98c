package org.genwright.diagram.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.DiagramExport;
import org.genwright.diagram.Examples;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.Skeletons;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.io.ArchitectureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class SvgWriterTest {

	private static Document parsed(String svg) throws IOException, SAXException, ParserConfigurationException {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Element> elements(Document document, String name) {
		return IntStream.range(0, document.getElementsByTagName(name).getLength())
				.mapToObj(i -> (Element) document.getElementsByTagName(name).item(i)).toList();
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

	static Stream<Path> examples() throws IOException {
		return Examples.files().stream();
	}

	static Stream<Architecture> models() {
		return Stream.of(ModelMaker.vae(LayoutDirection.RIGHT), ModelMaker.vae(LayoutDirection.DOWN), ModelMaker.chain(40, LayoutDirection.RIGHT),
				ModelMaker.random(3, 20, 30, 8), ModelMaker.model("No networks").made());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyExampleIsAPictureWithAllTextsInside(Path file) throws Exception {
		Architecture model = ArchitectureFile.load(file);
		Skeleton skeleton = model.getNetworks().isEmpty() ? Skeletons.mixture() : Skeletons.vae();
		Document document = parsed(new DiagramExport(model, ModelMaker.known(model, skeleton)).svg());
		assertAllTextsInside(document);
		List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
		skeleton.elements().forEach(element -> assertTrue(texts.contains(element.name()), element.name()));
		skeleton.elements().forEach(element -> assertTrue(elements(document, "title").stream().map(Element::getTextContent)
				.anyMatch((element.name() + ": " + element.description())::equals), element.name()));
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyModelIsAPictureWithAllTextsInside(Architecture model) throws Exception {
		Document document = parsed(new DiagramExport(model, ModelMaker.known(model)).svg());
		assertAllTextsInside(document);
		List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
		assertTrue(texts.contains(model.getName()));
		ModelMaker.nodes(model).values().forEach(node -> assertTrue(texts.contains(node.getName()), node.getName()));
	}

	private static void assertAllTextsInside(Document document) {
		double[] view = Arrays.stream(document.getDocumentElement().getAttribute("viewBox").split(" ")).mapToDouble(Double::parseDouble).toArray();
		List<Element> texts = elements(document, "text");
		assertFalse(texts.isEmpty());
		for (Element text : texts) {
			double x = number(text, "x");
			double size = number(text, "font-size");
			assertTrue(x >= view[0] && x + number(text, "textLength") <= view[0] + view[2], text.getTextContent());
			assertTrue(number(text, "y") - size >= view[1] && number(text, "y") + 0.25 * size <= view[1] + view[3], text.getTextContent());
			assertEquals("spacingAndGlyphs", text.getAttribute("lengthAdjust"));
			assertRoom(text, x, size);
		}
	}

	/**
	 * A text in a group with a rectangle, as nodes have, lies in it; the frames around are rectangles, too. The texts of the
	 * skeleton's circles, dots and polygons stand in them or beside them.
	 */
	private static void assertRoom(Element text, double x, double size) {
		Element group = (Element) text.getParentNode();
		List<Element> boxes = IntStream.range(0, group.getChildNodes().getLength()).mapToObj(group.getChildNodes()::item)
				.filter(child -> child.getNodeName().equals("rect")).map(Element.class::cast).toList();
		assertTrue(boxes.isEmpty() && group.getAttribute("class").equals("skeleton")
				|| boxes.stream().anyMatch(box -> x >= number(box, "x") - 0.001 && x + number(text, "textLength") <= number(box, "x") + number(box, "width") + 0.002
						&& number(text, "y") - 0.95 * size >= number(box, "y") - 0.001
						&& number(text, "y") + 0.25 * size <= number(box, "y") + number(box, "height") + 0.001), text.getTextContent());
	}

	@Test
	void textsAreEscapedAndCharactersThatXmlLacksReplaced() throws Exception {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		model.setName("a < b & \"c\" ]]> \u0001 λ 漢");
		List<String> texts = elements(parsed(new DiagramExport(model, ModelMaker.known(model)).svg()), "text").stream().map(Element::getTextContent)
				.toList();
		assertTrue(texts.contains("a < b & \"c\" ]]> \ufffd λ 漢"), texts.getFirst());
	}

	@Test
	void numbersAreTheSameInEveryLocale() {
		Locale before = Locale.getDefault();
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		String here = new DiagramExport(model, ModelMaker.known(model)).svg();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertEquals(here, new DiagramExport(model, ModelMaker.known(model)).svg());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void problemsAreMarkedAndSaid() throws Exception {
		Architecture model = ModelMaker.model("Wrong").network("encoder").node("a", "dens").made();
		Document document = parsed(new DiagramExport(model, ModelMaker.known(model)).svg());
		assertTrue(elements(document, "title").stream().anyMatch(title -> title.getTextContent().contains("'dens'")));
		assertTrue(elements(document, "rect").stream().anyMatch(box -> box.getAttribute("stroke").equals(Palette.LIGHT.problem().hex())));
	}

	@Test
	void outlinesNeedNoFont() throws Exception {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		DiagramScene scene = DiagramScene.of(model, ModelMaker.known(model), Placement.of(model));
		Document document = parsed(SvgWriter.write(scene, Palette.DARK, TextForm.OUTLINES));
		assertEquals(List.of(), elements(document, "text"));
		List<String> defined = elements(document, "path").stream().map(path -> path.getAttribute("id")).toList();
		elements(document, "use").forEach(use -> assertTrue(defined.contains(use.getAttribute("href").substring(1))));
		assertEquals(scene.texts().mapToLong(text -> text.text().codePoints().count()).sum(), elements(document, "use").size());
	}

	@Test
	void exportLeavesTheModelAsItIs() throws Exception {
		Architecture model = ModelMaker.vae(LayoutDirection.DOWN);
		byte[] before = ArchitectureFile.toBytes(model);
		new DiagramExport(model, ModelMaker.known(model)).svg();
		assertEquals(new String(before, StandardCharsets.UTF_8), new String(ArchitectureFile.toBytes(model), StandardCharsets.UTF_8));
	}
}

package org.genwright.diagram.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.genwright.core.formula.Objective;
import org.genwright.core.network.Role;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.PlateDiagram.Dependency;
import org.genwright.core.skeleton.PlateDiagram.Kind;
import org.genwright.core.skeleton.PlateDiagram.Model;
import org.genwright.core.skeleton.PlateDiagram.Plate;
import org.genwright.core.skeleton.PlateDiagram.Variable;
import org.genwright.diagram.Formulas;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.Skeletons;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.diagram.skeleton.AnchorNames;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ObjectiveSvgTest {

	private static final Objective BOUND = new Objective("Evidence lower bound", Objective.Direction.MAXIMISED, Formulas.bound(),
			"A lower bound on the logarithm of the evidence, which cannot be computed. ".repeat(3));
	private static final PlateDiagram PLATES = new PlateDiagram(List.of(new Variable("z", Kind.LATENT, "z", "code"), new Variable("x", Kind.OBSERVED, "x", "data")),
			List.of(new Dependency("z", "x", Model.GENERATIVE), new Dependency("x", "z", Model.INFERENCE)), List.of(new Plate("N", List.of("z", "x"))));
	private static final AnchorNames NAMES = new AnchorNames(Map.of(), Skeletons.vae());

	private static Document svg(TextForm form) throws Exception {
		String svg = ObjectiveSvg.write(ObjectiveSheet.of("Digits <VAE>", BOUND, PLATES, NAMES, ObjectiveSheet.WIDTH), Palette.LIGHT, form);
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Element> elements(Document document, String name) {
		return IntStream.range(0, document.getElementsByTagName(name).getLength())
				.mapToObj(i -> (Element) document.getElementsByTagName(name).item(i)).toList();
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

	@Test
	void allTextsLieInThePicture() throws Exception {
		Document document = svg(TextForm.TEXT);
		double[] view = Arrays.stream(document.getDocumentElement().getAttribute("viewBox").split(" ")).mapToDouble(Double::parseDouble).toArray();
		for (Element text : elements(document, "text")) {
			String group = ((Element) text.getParentNode()).getAttribute("transform");
			Element outer = group.isEmpty() && text.getParentNode().getParentNode() instanceof Element parent ? parent : (Element) text.getParentNode();
			String[] moved = outer.getAttribute("transform").replaceAll("[^0-9. -]", "").strip().split(" ");
			double dx = moved.length == 2 ? Double.parseDouble(moved[0]) : 0;
			double dy = moved.length == 2 ? Double.parseDouble(moved[1]) : 0;
			double size = number(text, "font-size");
			assertTrue(number(text, "x") + dx >= view[0] && number(text, "x") + dx + number(text, "textLength") <= view[0] + view[2], text.getTextContent());
			assertTrue(number(text, "y") + dy - size >= view[1] && number(text, "y") + dy + 0.25 * size <= view[1] + view[3], text.getTextContent());
		}
	}

	@Test
	void formulaTermsSentencesAndVariablesAreThere() throws Exception {
		Document document = svg(TextForm.TEXT);
		List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
		assertTrue(texts.containsAll(List.of("Digits <VAE>", "Evidence lower bound, maximised", "∑", "KL", "log", "the kl", "Says what kl is.")));
		assertTrue(texts.contains("Computed by distance from the prior"), texts.toString());
		List<String> titles = elements(document, "title").stream().map(Element::getTextContent).toList();
		assertTrue(titles.containsAll(List.of("the kl: Says what kl is.", "code", "data")));
		assertEquals(5, elements(document, "rect").stream().filter(box -> box.getAttribute("class").equals("term")).count());
		assertEquals(1, elements(document, "path").stream().filter(path -> path.getAttribute("stroke-dasharray").equals("5 4")).count());
	}

	@Test
	void outlinesNeedNoFont() throws Exception {
		Document document = svg(TextForm.OUTLINES);
		assertEquals(List.of(), elements(document, "text"));
		List<String> defined = elements(document, "path").stream().map(path -> path.getAttribute("id")).toList();
		elements(document, "use").forEach(use -> assertTrue(defined.contains(use.getAttribute("href").substring(1))));
		assertTrue(elements(document, "g").stream().anyMatch(group -> group.getAttribute("transform").startsWith("matrix")), "sloped letters");
	}

	@Test
	void anchorsHaveNames() {
		Role role = ModelMaker.ROLES.getFirst();
		AnchorNames names = new AnchorNames(Map.of(role.id(), role), Skeletons.vae());
		assertEquals("Encoder q(z|x), port mu · Encoder q(z|x) · code · critic", names.names(Skeletons.anchors("encoder.mu", "encoder.", "z", "critic.")));
	}
}

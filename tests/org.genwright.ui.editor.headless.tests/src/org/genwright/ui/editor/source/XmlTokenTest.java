package org.genwright.ui.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class XmlTokenTest {

	private static List<String> parts(String line) {
		return XmlToken.of(line).stream().map(token -> token.kind() + " " + line.substring(token.start(), token.start() + token.length())).toList();
	}

	@Test
	void tagsAttributesAndValuesAreToldApart() {
		assertEquals(List.of("TAG <nodes", "ATTRIBUTE id", "VALUE \"a=b>\"", "ATTRIBUTE xmi:x", "VALUE '1'", "TAG />"),
				parts("    <nodes id=\"a=b>\" xmi:x='1'/>"));
		assertEquals(List.of("TAG </networks", "TAG >"), parts("  </networks>"));
	}

	@Test
	void remarksAreOnePart() {
		assertEquals(List.of("REMARK <?xml version=\"1.0\"?>"), parts("<?xml version=\"1.0\"?>"));
		assertEquals(List.of("REMARK <!-- a <b c=\"d\"> -->", "TAG <e", "TAG />"), parts("<!-- a <b c=\"d\"> --><e/>"));
	}

	@Test
	void textIsLeftPlain() {
		assertEquals(List.of("TAG <a", "TAG >", "TAG </a", "TAG >"), parts("<a>some words</a>"));
	}
}

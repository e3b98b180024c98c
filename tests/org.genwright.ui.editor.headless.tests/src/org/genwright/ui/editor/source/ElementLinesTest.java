package org.genwright.ui.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class ElementLinesTest {

	private static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<m:Architecture xmi:id="no" id="m" name="a > b">
			  <!-- <nodes id="commented"> -->
			  <settings name="id" value="x"/>
			  <networks id="n">
			    <nodes id="a" name="id=&quot;no&quot;">
			      <settings name="units" value="3"/>
			    </nodes>
			    <nodes id="b"/>
			  </networks>
			</m:Architecture>
			""";

	private final ElementLines lines = ElementLines.of(TEXT);

	@Test
	void anElementHasTheLinesOfItsContentToo() {
		assertEquals(Optional.of(new LineRange(5, 7)), lines.lines("a"));
		assertEquals(Optional.of(new LineRange(8, 8)), lines.lines("b"));
		assertEquals(Optional.of(new LineRange(4, 9)), lines.lines("n"));
		assertEquals(Optional.of(new LineRange(1, 10)), lines.lines("m"));
		assertEquals(Optional.empty(), lines.lines("commented"));
		assertEquals(Optional.empty(), lines.lines("no"));
	}

	@Test
	void aLineBelongsToTheInnermostElementWithAnId() {
		assertEquals(Optional.empty(), lines.elementAt(0));
		assertEquals(Optional.of("m"), lines.elementAt(3));
		assertEquals(Optional.of("n"), lines.elementAt(4));
		assertEquals(Optional.of("a"), lines.elementAt(6));
		assertEquals(Optional.of("b"), lines.elementAt(8));
		assertEquals(Optional.of("n"), lines.elementAt(9));
	}
}

package org.genwright.ui.editor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ElementSelectionTest {

	private final ElementSelection selection = new ElementSelection();
	private final List<Set<String>> heard = new ArrayList<>();

	@Test
	void whatAListenerSelectsIsHeardLastByAll() {
		selection.addListener((ids, _) -> {
			if (ids.contains("a")) {
				selection.select(List.of("b"), this);
			}
		});
		selection.addListener((ids, _) -> heard.add(ids));
		selection.select(List.of("a"), this);
		assertEquals(List.of(Set.of("b")), heard);
		assertEquals(Set.of("b"), selection.ids());
	}

	@Test
	void theSameSelectionInTheSameOrderTellsNobody() {
		selection.select(List.of("a", "b"), this);
		selection.addListener((ids, _) -> heard.add(ids));
		selection.select(List.of("a", "b"), this);
		assertEquals(List.of(), heard);
		selection.select(List.of("b", "a"), this);
		assertEquals(List.of("b", "a"), heard.stream().flatMap(Set::stream).toList());
	}
}

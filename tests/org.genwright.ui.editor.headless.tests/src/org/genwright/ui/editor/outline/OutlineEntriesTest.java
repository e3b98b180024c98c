package org.genwright.ui.editor.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.Severity;
import org.genwright.ui.editor.command.Rename;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

class OutlineEntriesTest {

	private final ModelSession session = SampleModel.session(SampleModel.architecture());

	private OutlineEntry model() {
		return OutlineEntries.of(session.architecture(), session.state().figures());
	}

	private OutlineEntry encoder() {
		return model().children().getFirst();
	}

	@Test
	void theModelHasItsNetworksAndTheseTheirNodesInTheOrderOfDataFlow() {
		assertEquals("Sample : none", model().text());
		assertEquals(List.of("encoder : enc", "decoder : dec"), model().children().stream().map(OutlineEntry::text).toList());
		assertEquals(List.of("x : Input", "flatten1 : Flatten", "dense1 : Dense", "mu : Output", "odd1 : vendor.unheard-of"),
				encoder().children().stream().map(OutlineEntry::text).toList());
		assertEquals(Optional.of(LayerGroup.DENSE), encoder().children().get(2).group());
	}

	@Test
	void aProblemShowsAtTheNodeAndAtWhatItIsIn() {
		OutlineEntry odd = encoder().children().getLast();
		assertEquals(Optional.of(Severity.ERROR), odd.severity());
		assertTrue(odd.explanation().contains("'vendor.unheard-of'"), odd.explanation());
		assertEquals(Optional.of(Severity.ERROR), encoder().severity());
		assertEquals(Optional.empty(), encoder().children().getFirst().severity());
	}

	@Test
	void onlyElementsCanBeSelected() {
		assertFalse(model().isElement());
		assertTrue(encoder().isElement());
		assertEquals("enc", encoder().key());
		assertEquals("d1", encoder().children().get(2).key());
	}

	@Test
	void aRenamedNodeKeepsItsPlaceAndChangesItsLineAlone() {
		OutlineContent content = new OutlineContent(model());
		session.run("Rename", new Rename("d1", "wide"));
		OutlineEntry next = model();
		OutlineEntry before = content.find("d1").orElseThrow();
		OutlineEntry after = next.children().getFirst().children().get(2);
		assertEquals("wide : Dense", after.text());
		assertTrue(content.equals(before, after));
		assertNotEquals(before, after);
		assertEquals(content.model().children().getLast(), next.children().getLast());
		content.set(next);
		assertEquals(after, content.find("d1").orElseThrow());
		assertEquals("enc", content.parent(after).orElseThrow().key());
		assertEquals(Optional.empty(), content.find(""));
	}
}

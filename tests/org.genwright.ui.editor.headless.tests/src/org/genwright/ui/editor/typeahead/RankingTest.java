package org.genwright.ui.editor.typeahead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a few letters mean. */
class RankingTest {

	private static List<String> names(String text, String... names) {
		return Ranking.matching(List.of(names), text, List::of);
	}

	@Test
	void theNameItselfComesFirstThenBeginningsThenWordsThenPartsThenLetters() {
		assertEquals(List.of("add", "adder", "masked add", "shadda", "a red dot"), names("add", "a red dot", "shadda", "masked add", "adder", "add", "other"));
	}

	@Test
	void equallyGoodNamesKeepTheirOrder() {
		assertEquals(List.of("dense", "dropout"), names("d", "dense", "dropout"));
		assertEquals(List.of("dropout", "dense"), names("d", "dropout", "dense"));
	}

	@Test
	void capitalsAndBlanksAtTheEndsDoNotCount() {
		assertEquals(List.of("Dense"), names(" DEN ", "Dense", "Flatten"));
	}

	@ParameterizedTest
	@CsvSource({"den, dense", "conv, conv2d", "dns, dense", "out, output", "flat, flatten", "drop, dropout", "2d, conv2d"})
	void peopleFindTheLayerTheyMean(String text, String id) {
		List<LayerType> found = Ranking.matching(LayerTypes.standard().all(), text, type -> List.of(type.name(), type.id()));
		assertEquals(id, found.getFirst().id());
	}
}

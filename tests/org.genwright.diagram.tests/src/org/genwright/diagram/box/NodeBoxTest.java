package org.genwright.diagram.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerGroup;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeBoxTest {

	private static final Box AUTOMATIC = new Box(0, 0, 0, 0);

	private static NodeContent content(List<String> inputs, List<String> outputs) {
		return new NodeContent("n", Optional.of(LayerGroup.DENSE), List.of(new ContentLine(TextRole.NODE_NAME, "a rather long name of a node"),
				new ContentLine(TextRole.NODE_TYPE, "Dense"), new ContentLine(TextRole.NODE_SETTINGS, "units 64"),
				new ContentLine(TextRole.NODE_SHAPE, "[N, 64]")), inputs, outputs, List.of());
	}

	@ParameterizedTest
	@EnumSource(Flow.class)
	void anAutomaticBoxShowsAllTextsWhole(Flow flow) {
		NodeContent content = content(List.of("in"), List.of("out"));
		NodeBox box = NodeBox.of(content, flow, AUTOMATIC);
		assertEquals(content.lines().stream().map(ContentLine::text).toList(), box.lines().stream().map(TextLine::text).toList());
		assertEquals(0, box.width() % 10 + box.height() % 10);
	}

	@Test
	void aSmallBoxShortensTextsAndDropsThoseBelow() {
		NodeBox box = NodeBox.of(content(List.of("in"), List.of("out")), Flow.RIGHT, new Box(0, 0, 90, 45));
		assertEquals(90, box.width());
		assertEquals(45, box.height());
		assertEquals(2, box.lines().size());
		assertTrue(box.lines().getFirst().text().endsWith("…"), box.lines().toString());
	}

	@Test
	void portsShareTheirSideEvenly() {
		NodeBox right = NodeBox.of(content(List.of("a", "b", "c"), List.of("out")), Flow.RIGHT, new Box(0, 0, 200, 100));
		assertEquals(List.of(25, 50, 75), right.inputs().stream().map(PortSlot::offset).toList());
		assertEquals(List.of(Side.RIGHT), right.outputs().stream().map(PortSlot::side).toList());
		NodeBox down = NodeBox.of(content(List.of("a"), List.of("p", "q")), Flow.DOWN, new Box(0, 0, 90, 100));
		assertEquals(List.of(30, 60), down.outputs().stream().map(PortSlot::offset).toList());
		assertEquals(List.of(Side.TOP), down.inputs().stream().map(PortSlot::side).toList());
	}
}

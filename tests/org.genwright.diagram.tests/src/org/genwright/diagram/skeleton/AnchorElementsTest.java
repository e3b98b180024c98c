package org.genwright.diagram.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.genwright.core.skeleton.Anchor;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.Skeletons;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.junit.jupiter.api.Test;

class AnchorElementsTest {

	private final Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
	private final AnchorElements elements = new AnchorElements(model);

	private List<String> nodes(String anchor) {
		return elements.nodes(Skeletons.anchors(anchor).getFirst()).stream().map(Node::getId).toList();
	}

	@Test
	void aNetworkIsAllItsNodesAPortThoseThatStandForItAnElementNone() {
		assertEquals(List.of("decoder.z", "decoder.dense1", "decoder.dense2", "decoder.pixels", "decoder.logits"), nodes("decoder."));
		assertEquals(List.of("encoder.logVar"), nodes("encoder.logVar"));
		assertEquals(List.of(), nodes("encoder.dense1"));
		assertEquals(List.of(), nodes("critic."));
		assertEquals(List.of(), nodes("z"));
	}

	@Test
	void elementsAreFoundByTheirIds() {
		List<Anchor> anchors = Skeletons.anchors("z", "decoder.", "posterior", "z");
		assertEquals(Set.of("z", "posterior"), AnchorElements.elements(anchors));
	}
}

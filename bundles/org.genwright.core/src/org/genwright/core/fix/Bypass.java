package org.genwright.core.fix;

import java.util.List;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.edit.IdGenerator;

/**
 * Removes a node with one input, and feeds what followed it from what was before it.
 *
 * @param id the node
 */
public record Bypass(String id) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Elements.node(architecture, id).filter(node -> node.getIncoming().size() == 1).ifPresent(node -> {
			Connection before = node.getIncoming().getFirst();
			List.copyOf(node.getOutgoing()).forEach(behind -> {
				behind.setSource(before.getSource());
				behind.setSourcePort(before.getSourcePort());
				behind.getBendPoints().clear();
			});
			new RemoveElement(id).apply(architecture, ids);
		});
	}
}

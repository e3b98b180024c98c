package org.genwright.ui.editor.command;

import java.util.Map;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Moves frames with all in them.
 *
 * @param origins by network id, where the frame's origin goes
 */
public record MoveFrames(Map<String, Point> origins) implements ModelEdit {

	/** Copies the map. */
	public MoveFrames {
		origins = Map.copyOf(origins);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		ElementIndex index = new ElementIndex(architecture);
		origins.forEach((id, origin) -> index.network(id).ifPresent(network -> {
			network.setX(origin.x());
			network.setY(origin.y());
		}));
	}
}

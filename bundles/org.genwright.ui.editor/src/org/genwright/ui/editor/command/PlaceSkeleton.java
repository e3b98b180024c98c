package org.genwright.ui.editor.command;

import java.util.Map;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Saves places of elements of the family's skeleton.
 *
 * @param places by element id, top left corners of the shapes in the diagram
 */
public record PlaceSkeleton(Map<String, Point> places) implements ModelEdit {

	/** Copies the map. */
	public PlaceSkeleton {
		places = Map.copyOf(places);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		PlacementEdit.apply(new Placement(Map.of(), places), architecture);
	}
}

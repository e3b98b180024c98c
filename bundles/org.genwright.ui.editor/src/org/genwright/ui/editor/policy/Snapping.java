package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;

/** Snapping to the grid and to other elements, as the viewer's properties say. */
public final class Snapping {

	/** The role of the policy that shows what is snapped to. */
	public static final String FEEDBACK = "Snap Feedback";

	private Snapping() {
	}

	/** Makes the policy that shows what is snapped to. */
	public static EditPolicy feedback() {
		return new SnapFeedbackPolicy();
	}

	/** Returns the helper that GEF's tools ask a part for; empty if they ask for something else or nothing snaps. */
	public static Optional<Object> adapter(GraphicalEditPart part, Class<?> type) {
		if (type != SnapToHelper.class) {
			return Optional.empty();
		}
		List<SnapToHelper> helpers = new ArrayList<>();
		if (isOn(part.getViewer(), SnapToGeometry.PROPERTY_SNAP_ENABLED)) {
			helpers.add(new SnapToGeometry(part));
		}
		if (isOn(part.getViewer(), SnapToGrid.PROPERTY_GRID_ENABLED)) {
			helpers.add(new SnapToGrid(part));
		}
		return switch (helpers.size()) {
			case 0 -> Optional.empty();
			case 1 -> Optional.of(helpers.getFirst());
			default -> Optional.of(new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new)));
		};
	}

	private static boolean isOn(EditPartViewer viewer, String property) {
		return Boolean.TRUE.equals(viewer.getProperty(property));
	}
}

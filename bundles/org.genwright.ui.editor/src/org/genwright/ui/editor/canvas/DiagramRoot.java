package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;

/** The root of the parts: layers whose zoom is exact, and the grid. */
final class DiagramRoot extends ScalableFreeformRootEditPart {

	private GridPane grid;

	double zoom() {
		return getZoomManager().getZoom();
	}

	@Override
	protected ScalableFreeformLayeredPane createScaledLayers() {
		ScaledPane layers = new ScaledPane();
		grid = new GridPane(layers::getScale);
		layers.add(grid, GRID_LAYER);
		layers.add(getPrintableLayers(), PRINTABLE_LAYERS);
		layers.add(new FeedbackPane(), SCALED_FEEDBACK_LAYER);
		return layers;
	}

	@Override
	protected void createLayers(LayeredPane layers) {
		layers.add(getScaledLayers(), SCALABLE_LAYERS);
		layers.add(new HandlePane(), HANDLE_LAYER);
		layers.add(new FeedbackPane(), FEEDBACK_LAYER);
	}

	@Override
	protected LayeredPane createPrintableLayers() {
		FreeformLayeredPane layers = new FreeformLayeredPane();
		layers.add(new FreeformLayer(), PRIMARY_LAYER);
		layers.add(new ConnectionLayer(), CONNECTION_LAYER);
		return layers;
	}

	@Override
	protected void refreshGridLayer() {
		grid.setVisible(Boolean.TRUE.equals(getViewer().getProperty(SnapToGrid.PROPERTY_GRID_VISIBLE)));
	}
}

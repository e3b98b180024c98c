package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.genwright.diagram.scene.DiagramScene;

/** The layer of the diagram: title, frames, arrows of the skeleton, elements of the skeleton. */
public final class DiagramLayer extends FreeformLayer {

	private final DiagramTitle title;
	private final IFigure frames = DiagramPart.pane();
	private final SkeletonArrows arrows;
	private final IFigure skeleton = DiagramPart.pane();
	private Rectangle extent;

	/** Creates a layer. */
	public DiagramLayer(Surface surface, DiagramScene scene) {
		title = new DiagramTitle(surface, scene.title());
		arrows = new SkeletonArrows(surface, scene.skeleton().arrows());
		extent = Brush.rectangle(scene.bounds());
		add(title);
		add(frames);
		add(arrows);
		add(skeleton);
	}

	/** Shows title, arrows and extent of a scene. */
	public void show(DiagramScene scene) {
		title.show(scene.title());
		arrows.show(scene.skeleton().arrows());
		Rectangle next = Brush.rectangle(scene.bounds());
		if (!next.equals(extent)) {
			extent = next;
			fireExtentChanged();
		}
	}

	/** Returns the pane of the frames. */
	public IFigure frames() {
		return frames;
	}

	/** Returns the pane of the skeleton's elements. */
	public IFigure skeleton() {
		return skeleton;
	}

	@Override
	public Rectangle getFreeformExtent() {
		return extent;
	}

	@Override
	public void setBounds(Rectangle bounds) {
		super.setBounds(bounds);
		if (frames != null) {
			frames.setBounds(bounds);
			skeleton.setBounds(bounds);
		}
	}
}

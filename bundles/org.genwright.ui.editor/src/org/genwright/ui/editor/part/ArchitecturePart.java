package org.genwright.ui.editor.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.ui.editor.figure.DiagramLayer;
import org.genwright.ui.editor.policy.DiagramLayoutPolicy;
import org.genwright.ui.editor.policy.Snapping;
import org.genwright.ui.editor.policy.MarqueeTracker;

/** The whole diagram. */
public final class ArchitecturePart extends DiagramEditPart {

	private DiagramScene scene;
	private final Map<String, FrameFigure> frames = new HashMap<>();
	private final Map<String, SkeletonFigure> skeleton = new HashMap<>();

	ArchitecturePart(PartContext context, Architecture architecture) {
		super(context, architecture);
		read(context.session().state().scene());
	}

	/** Returns the model. */
	public Architecture architecture() {
		return (Architecture) getModel();
	}

	/** Shows the scene of the session's state. */
	public void show() {
		DiagramScene next = context().session().state().scene();
		read(next);
		refresh();
		for (Object child : getChildren()) {
			((EditPart) child).refresh();
		}
	}

	private void read(DiagramScene next) {
		scene = next;
		frames.clear();
		next.frames().forEach(frame -> frames.put(frame.network(), frame));
		skeleton.clear();
		next.skeleton().elements().forEach(element -> skeleton.put(element.element().id(), element));
	}

	FrameFigure frame(String network) {
		return frames.get(network);
	}

	SkeletonFigure skeleton(String element) {
		return skeleton.get(element);
	}

	/** Returns the scene that is shown. */
	public DiagramScene scene() {
		return scene;
	}

	@Override
	public String elementId() {
		return architecture().getId() == null ? "" : architecture().getId();
	}

	@Override
	public String elementName() {
		return architecture().getName() == null ? "" : architecture().getName();
	}

	@Override
	protected IFigure createFigure() {
		return new DiagramLayer(context().surface(), scene);
	}

	private DiagramLayer layer() {
		return (DiagramLayer) getFigure();
	}

	@Override
	protected void refreshVisuals() {
		layer().show(scene);
	}

	@Override
	protected List<Object> getModelChildren() {
		List<Object> children = new ArrayList<>();
		architecture().getNetworks().stream().filter(network -> frames.containsKey(network.getId())).forEach(children::add);
		scene.skeleton().elements().forEach(figure -> children.add(figure.element()));
		return children;
	}

	@Override
	protected void addChildVisual(EditPart child, int index) {
		if (child instanceof FramePart frame) {
			layer().frames().add(frame.getFigure(), index);
		} else if (child instanceof SkeletonPart element) {
			layer().skeleton().add(element.getFigure(), Math.max(0, index - architecture().getNetworks().size()));
		}
	}

	@Override
	protected void removeChildVisual(EditPart child) {
		IFigure figure = ((DiagramEditPart) child).getFigure();
		figure.getParent().remove(figure);
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new DiagramLayoutPolicy());
		installEditPolicy(Snapping.FEEDBACK, Snapping.feedback());
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new MarqueeTracker(this);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Object getAdapter(Class type) {
		return Snapping.adapter(this, type).orElseGet(() -> super.getAdapter(type));
	}
}

package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.ui.editor.command.MoveFrames;
import org.genwright.ui.editor.command.Moves;
import org.genwright.ui.editor.command.ResizeFrame;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.SkeletonPart;

/** Moves and resizes frames, and moves elements of the skeleton. Nothing is created outside of frames. */
public final class DiagramLayoutPolicy extends LayoutPolicy {

	private static final int MIN_WIDTH = 120;
	private static final int MIN_HEIGHT = 60;

	@Override
	Command getMoveCommand(ChangeBoundsRequest request) {
		Point distance = PartCommands.distance(request, context());
		Map<String, Point> origins = new HashMap<>();
		List<String> skeleton = new ArrayList<>();
		for (EditPart part : parts(request)) {
			if (part instanceof FramePart frame) {
				origins.put(frame.elementId(), frame.record().origin().plus(distance));
			} else if (part instanceof SkeletonPart element) {
				skeleton.add(element.element().id());
			}
		}
		ModelEdit edit = new MoveFrames(origins);
		if (!skeleton.isEmpty()) {
			DiagramScene scene = context().session().state().scene();
			edit = edit.then((model, ids) -> new Moves(model, scene).skeleton(skeleton, distance.x(), distance.y()).apply(model, ids));
		}
		return context().session().command(PartCommands.label(Messages.Move_one, Messages.Move_several, parts(request)), edit);
	}

	@Override
	Command getResizeCommand(ChangeBoundsRequest request) {
		if (!(parts(request).getFirst() instanceof FramePart frame)) {
			return null;
		}
		Box box = PartCommands.transformed(request, frame, MIN_WIDTH, MIN_HEIGHT);
		return context().session().command(PartCommands.label(Messages.Resize_one, Messages.Resize_several, parts(request)),
				new ResizeFrame(frame.elementId(), box));
	}

	@Override
	protected Command getCreateCommand(CreateRequest request) {
		return null;
	}
}

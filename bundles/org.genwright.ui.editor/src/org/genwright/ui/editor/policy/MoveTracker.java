package org.genwright.ui.editor.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.tools.DragEditPartsTracker;
import org.genwright.core.fix.ConnectionAdvice.Verdict;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;

/**
 * Drags what is selected within its frame, which grows along. A single node dropped on a connection is inserted there;
 * a node dropped in another frame stays, and the person is told why. With Ctrl held, copies are dropped.
 */
public final class MoveTracker extends DragEditPartsTracker {

	private Set<Object> excluded;
	private Optional<EditPart> below = Optional.empty();

	/** Creates a tracker for the part under the mouse. */
	public MoveTracker(GraphicalEditPart part) {
		super(part);
	}

	/** Moves are always among siblings. */
	@Override
	protected boolean updateTargetUnderMouse() {
		EditPart parent = getSourceEditPart().getParent();
		boolean changed = getTargetEditPart() != parent;
		if (changed) {
			setTargetEditPart(parent);
		}
		look();
		return changed;
	}

	private void look() {
		Optional<EditPart> next = getSourceEditPart() instanceof NodePart && isActive()
				? Optional.ofNullable(getCurrentViewer().findObjectAtExcluding(getLocation(), getExclusionSet(), this::matters)) : Optional.empty();
		if (!next.equals(below)) {
			light(false);
			below = next;
			light(true);
		}
	}

	private boolean matters(EditPart part) {
		return part instanceof FramePart || part instanceof ConnectionPart connection && insertion(connection).isPresent();
	}

	private Optional<Command> insertion(ConnectionPart connection) {
		if (getOperationSet().size() != 1 || connection.frame() != getSourceEditPart().getParent()) {
			return Optional.empty();
		}
		ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_ADD);
		request.setEditParts(getOperationSet());
		return Optional.ofNullable(connection.getCommand(request));
	}

	private void light(boolean on) {
		below.filter(ConnectionPart.class::isInstance).map(ConnectionPart.class::cast).ifPresent(connection -> {
			if (on && !isCloneActive()) {
				connection.showTarget();
			} else {
				connection.hideTarget();
			}
		});
	}

	private boolean isForeign() {
		return below.filter(part -> part instanceof FramePart && part != getSourceEditPart().getParent()).isPresent();
	}

	@Override
	protected Command getCommand() {
		if (isForeign()) {
			return UnexecutableCommand.INSTANCE;
		}
		Command move = super.getCommand();
		if (isCloneActive() || below.isEmpty() || !(below.get() instanceof ConnectionPart connection)) {
			return move;
		}
		CompoundCommand both = new CompoundCommand(insertion(connection).map(Command::getLabel).orElse(""));
		both.add(move);
		insertion(connection).ifPresent(both::add);
		return both;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		boolean refuse = isForeign() && isInState(STATE_DRAG_IN_PROGRESS);
		boolean handled = super.handleButtonUp(button);
		if (refuse) {
			PartCommands.context(getSourceEditPart()).services().refused(new Verdict.Refused(Messages.MoveTracker_foreign, List.of()));
		}
		return handled;
	}

	@Override
	public void deactivate() {
		light(false);
		below = Optional.empty();
		super.deactivate();
	}

	/** A set, for it is asked for every figure under the mouse. */
	@Override
	protected Collection<?> getExclusionSet() {
		if (excluded == null) {
			excluded = new HashSet<>();
			for (Object part : getOperationSet()) {
				IFigure figure = ((GraphicalEditPart) part).getFigure();
				excluded.add(figure);
			}
		}
		return excluded;
	}
}

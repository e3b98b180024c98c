package org.genwright.ui.editor.part;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.figure.ConnectionLine;
import org.genwright.ui.editor.figure.Emphasis;
import org.genwright.ui.editor.policy.BendPolicy;
import org.genwright.ui.editor.policy.DeletePolicy;
import org.genwright.ui.editor.policy.EndsPolicy;
import org.genwright.ui.editor.policy.InsertPolicy;

/** A connection. */
public final class ConnectionPart extends AbstractConnectionEditPart implements ElementPart {

	private final PartContext context;
	private AccessibleEditPart accessible;
	private IFigure pane;

	ConnectionPart(PartContext context, Connection connection) {
		this.context = context;
		setModel(connection);
	}

	/** Returns what the parts of the viewer share. */
	public PartContext context() {
		return context;
	}

	/** Returns the connection. */
	public Connection connection() {
		return (Connection) getModel();
	}

	/** Returns the frame it is in. */
	public FramePart frame() {
		return (FramePart) (getSource() == null ? getTarget() : getSource()).getParent();
	}

	/** Returns the record that is shown. */
	public ConnectionFigure record() {
		return line().shown();
	}

	/** Returns the figure. */
	public ConnectionLine line() {
		return (ConnectionLine) getFigure();
	}

	@Override
	public String elementId() {
		return connection().getId();
	}

	@Override
	public String elementName() {
		return Messages.bind(Messages.ConnectionPart_name, name(connection().getSource()), name(connection().getTarget()));
	}

	private static String name(Node node) {
		return node == null || node.getName() == null ? "" : node.getName();
	}

	@Override
	protected IFigure createFigure() {
		ConnectionLine figure = new ConnectionLine(context.surface(), frame().line(connection()));
		figure.explain(context.explanation(() -> elementName() + record().shape().map(shape -> "\n" + shape).orElse("")));
		return figure;
	}

	@Override
	protected void refreshVisuals() {
		ConnectionFigure next = frame().line(connection());
		if (next != null) {
			line().show(next);
			if (getEditPolicy(EditPolicy.CONNECTION_BENDPOINTS_ROLE) instanceof BendPolicy bends) {
				bends.lineChanged();
			}
			if (getEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE) instanceof EndsPolicy ends) {
				ends.lineChanged();
			}
		}
	}

	@Override
	protected void activateFigure() {
		pane = frame().frame().connections();
		pane.add(getFigure());
	}

	@Override
	protected void deactivateFigure() {
		if (pane != null) {
			pane.remove(getFigure());
			pane = null;
		}
	}

	/** Does nothing: the scene knows the ends. */
	@Override
	protected void refreshSourceAnchor() {
	}

	/** Does nothing: the scene knows the ends. */
	@Override
	protected void refreshTargetAnchor() {
	}

	@Override
	public void addNotify() {
		context.add(elementId(), this);
		super.addNotify();
	}

	@Override
	public void removeNotify() {
		super.removeNotify();
		context.remove(elementId(), this);
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		line().emphasise(DiagramEditPart.emphasis(value));
	}

	/** Shows that what is being dragged would be inserted here. */
	public void showTarget() {
		line().emphasise(Emphasis.TARGET);
	}

	/** Ends {@link #showTarget}. */
	public void hideTarget() {
		line().emphasise(DiagramEditPart.emphasis(getSelected()));
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new EndsPolicy());
		installEditPolicy(EditPolicy.CONNECTION_BENDPOINTS_ROLE, new BendPolicy());
		installEditPolicy(EditPolicy.CONNECTION_ROLE, new DeletePolicy());
		installEditPolicy(EditPolicy.CONTAINER_ROLE, new InsertPolicy());
	}

	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (accessible == null) {
			accessible = new PartNames(this);
		}
		return accessible;
	}
}

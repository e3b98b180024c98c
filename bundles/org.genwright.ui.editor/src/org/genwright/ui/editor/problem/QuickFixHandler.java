package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.session.ModelSession;

/** Lists the fixes for what is selected in the editor; for the whole model if nothing is. */
public final class QuickFixHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ModelSession session = editor == null ? null : editor.getAdapter(ModelSession.class);
		if (session != null) {
			BusyIndicator.showWhile(editor.getSite().getShell().getDisplay(), () -> show(editor, session));
		}
		return null;
	}

	private static void show(IEditorPart editor, ModelSession session) {
		List<QuickFixes.Offer> offers = new QuickFixes(session).of(session.selection().ids());
		Optional.ofNullable(editor.getAdapter(GraphicalViewer.class)).map(GraphicalViewer::getControl).ifPresent(QuickFixHandler::hideTip);
		new QuickFixPopup(editor.getSite().getShell(), offers, fix -> session.run(fix.title(), fix.edit())).open(place(editor, session));
	}

	/** Takes the tip of what is under the mouse out of the way: it goes when the mouse does. */
	private static void hideTip(Control canvas) {
		canvas.notifyListeners(SWT.MouseExit, new Event());
	}

	/** Returns a place under the selected element, if the canvas shows it, else under the corner of what has the focus. */
	private static Point place(IEditorPart editor, ModelSession session) {
		GraphicalViewer viewer = editor.getAdapter(GraphicalViewer.class);
		Optional<Point> element = session.selection().ids().stream().reduce((_, last) -> last)
				.flatMap(id -> Ids.find(session.architecture(), id)).filter(_ -> viewer != null && viewer.getControl().isVisible())
				.map(found -> viewer.getEditPartRegistry().get(found))
				.filter(GraphicalEditPart.class::isInstance).map(GraphicalEditPart.class::cast).map(part -> under(part, viewer.getControl()));
		return element.orElseGet(() -> {
			Control focus = editor.getSite().getShell().getDisplay().getFocusControl();
			return focus == null ? editor.getSite().getShell().toDisplay(0, 0) : focus.toDisplay(20, 20);
		});
	}

	private static Point under(GraphicalEditPart part, Control canvas) {
		Rectangle bounds = part.getFigure().getBounds().getCopy();
		part.getFigure().translateToAbsolute(bounds);
		Point size = canvas.getSize();
		return canvas.toDisplay(Math.clamp(bounds.x, 0, size.x), Math.clamp(bounds.bottom(), 0, size.y));
	}
}

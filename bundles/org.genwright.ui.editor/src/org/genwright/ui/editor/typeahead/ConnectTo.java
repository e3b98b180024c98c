package org.genwright.ui.editor.typeahead;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.genwright.core.fix.Fix;
import org.genwright.core.layer.LayerGroup;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ModelSession;

/** Connects a layer to one whose name is typed. */
public final class ConnectTo {

	private final Composite canvas;
	private final ModelSession session;
	private final Function<Optional<LayerGroup>, Image> images;

	/**
	 * Creates it.
	 *
	 * @param canvas the canvas
	 * @param images returns the picture of a layer group
	 */
	public ConnectTo(Composite canvas, ModelSession session, Function<Optional<LayerGroup>, Image> images) {
		this.canvas = canvas;
		this.session = session;
		this.images = images;
	}

	/**
	 * Opens the field.
	 *
	 * @param source the layer whose output is to be read
	 * @param at     where, on the canvas
	 * @return the field that has the focus now
	 */
	public Text open(Node source, Point at) {
		ConnectTargets targets = new ConnectTargets(source, session.state().figures());
		ChoicePopup<Fix> popup = new ChoicePopup<>(canvas, at, Messages.ConnectTo_hint, targets::matching,
				choice -> images.apply(choice.group()), fix -> {
					session.run(fix.title(), fix.edit());
					session.selection().select(List.of(source.getId()), this);
				});
		popup.type("");
		return popup.field();
	}
}

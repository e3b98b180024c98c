package org.genwright.ui.editor.typeahead;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.genwright.core.layer.LayerGroup;
import org.genwright.ui.editor.palette.Adding;
import org.genwright.ui.editor.palette.PaletteContent;
import org.genwright.ui.editor.palette.PaletteEntry;
import org.genwright.ui.editor.session.ModelSession;

/** Adds what is typed after the selection, and selects it, so that one can type on. */
public final class TypeAhead {

	private final Composite canvas;
	private final ModelSession session;
	private final Function<Optional<LayerGroup>, Image> images;

	/**
	 * Creates it.
	 *
	 * @param canvas the canvas
	 * @param images returns the picture of a layer group
	 */
	public TypeAhead(Composite canvas, ModelSession session, Function<Optional<LayerGroup>, Image> images) {
		this.canvas = canvas;
		this.session = session;
		this.images = images;
	}

	/**
	 * Opens the field.
	 *
	 * @param typed the letters typed so far
	 * @param at    where, on the canvas
	 * @return the field that has the focus now
	 */
	public Text open(String typed, Point at) {
		ChoicePopup<PaletteEntry> popup = new ChoicePopup<>(canvas, at, Messages.TypeAhead_hint, this::choices,
				choice -> images.apply(choice.group()), entry -> Adding.add(session, entry, this));
		popup.type(typed);
		return popup.field();
	}

	private List<Choice<PaletteEntry>> choices(String text) {
		PaletteContent content = PaletteContent.of(session.architecture(), session.state().report().roles(), session.installation().families().layers().all());
		boolean empty = session.architecture().getNetworks().isEmpty();
		List<PaletteEntry> entries = content.entries().filter(entry -> !empty || entry instanceof PaletteEntry.RoleNetwork).toList();
		return Ranking.matching(entries, text, entry -> List.of(entry.label(), entry.id())).stream().map(TypeAhead::choice).toList();
	}

	private static Choice<PaletteEntry> choice(PaletteEntry entry) {
		return new Choice<>(entry, entry.label(), entry.group(), entry.description(), entry.layerGroup(), Choice.Offer.OPEN);
	}
}

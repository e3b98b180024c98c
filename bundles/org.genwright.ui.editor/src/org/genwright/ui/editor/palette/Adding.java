package org.genwright.ui.editor.palette;

import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.ui.editor.canvas.NewElements;
import org.genwright.ui.editor.session.ModelSession;

/** Adds entries of the palette. */
public final class Adding {

	private Adding() {
	}

	/**
	 * Adds an entry of the palette where it is meant, as one command, and selects it. Does nothing if the model has no
	 * network for a layer.
	 *
	 * @param source who selects
	 */
	public static void add(ModelSession session, PaletteEntry entry, Object source) {
		Optional<ModelEdit> edit = switch (entry) {
			case PaletteEntry.Layer(var type) -> new Appending(session, type).edit(session.selection().ids());
			case PaletteEntry.RoleNetwork(var role) -> Optional.of(NewNetwork.below(role,
					session.state().scene().frames().stream().map(FrameFigure::box).toList()));
		};
		edit.ifPresent(found -> {
			List<String> added = NewElements.of(session, () -> session.run(Messages.bind(Messages.Adding_add, entry.label()), found));
			added.stream().findFirst().ifPresent(id -> session.selection().select(List.of(id), source));
		});
	}
}

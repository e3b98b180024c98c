package org.genwright.ui.editor.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.gef.GraphicalEditPart;
import org.genwright.core.fix.ConnectionAdvice;
import org.genwright.core.network.NetworkFigures;
import org.genwright.model.architecture.Network;
import org.genwright.ui.editor.figure.Surface;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** What all parts of one viewer share. */
public final class PartContext {

	private final ModelSession session;
	private final Surface surface;
	private final Map<String, GraphicalEditPart> parts = new HashMap<>();
	private Network adviceOf;
	private ModelState adviceAt;
	private ConnectionAdvice advice;
	private CanvasServices services = CanvasServices.NONE;

	/**
	 * Creates a context.
	 *
	 * @param session the model
	 * @param surface where figures are painted
	 */
	public PartContext(ModelSession session, Surface surface) {
		this.session = session;
		this.surface = surface;
	}

	/** Returns the model. */
	public ModelSession session() {
		return session;
	}

	/** Returns where figures are painted. */
	public Surface surface() {
		return surface;
	}

	/** Returns what may be connected in a network as it is now. */
	public ConnectionAdvice advice(Network network) {
		ModelState state = session.state();
		if (adviceOf != network || adviceAt != state) {
			adviceOf = network;
			adviceAt = state;
			NetworkFigures figures = Optional.ofNullable(state.figures().networks().get(network.getId()))
					.orElseGet(() -> new NetworkFigures("", List.of(), Set.of(), List.of()));
			advice = ConnectionAdvice.of(network, figures, state.figures().role(network), state.figures().types());
		}
		return advice;
	}

	/** Returns the text of a tooltip; none while the canvas says something else. */
	Supplier<String> explanation(Supplier<String> text) {
		return () -> services.isBusy() ? "" : text.get();
	}

	/** Returns what the canvas does for parts. */
	public CanvasServices services() {
		return services;
	}

	/** Sets what the canvas does for parts. */
	public void serve(CanvasServices next) {
		services = next;
	}

	/** Returns the part of an element by its id in selections. */
	public Optional<GraphicalEditPart> part(String id) {
		return Optional.ofNullable(parts.get(id));
	}

	void add(String id, GraphicalEditPart part) {
		parts.put(id, part);
	}

	void remove(String id, GraphicalEditPart part) {
		parts.remove(id, part);
	}
}

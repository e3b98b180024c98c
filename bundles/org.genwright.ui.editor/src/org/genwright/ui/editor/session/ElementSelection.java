package org.genwright.ui.editor.session;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is selected in an open model, by id, the same on all pages. Elements of the probabilistic skeleton have the prefix
 * {@link #SKELETON}, which no id in a model file can have.
 */
public final class ElementSelection {

	/** What the ids of skeleton elements begin with here. */
	public static final String SKELETON = "skeleton/";

	/** Hears of a new selection. */
	@FunctionalInterface
	public interface Listener {

		/**
		 * Called after the selection changed.
		 *
		 * @param ids    what is selected now, the primary element last
		 * @param source who selected, for pages to ignore what they did themselves
		 */
		void selected(Set<String> ids, Object source);
	}

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Set<String> ids = Set.of();

	/** Returns what is selected, the primary element last. */
	public Set<String> ids() {
		return ids;
	}

	/**
	 * Selects elements, and tells the listeners if that is something else than before.
	 *
	 * @param wanted ids, the primary element last
	 * @param source who selects
	 */
	public void select(Collection<String> wanted, Object source) {
		Set<String> next = new LinkedHashSet<>(wanted);
		if (!List.copyOf(next).equals(List.copyOf(ids))) {
			ids = next;
			for (Listener listener : listeners) {
				if (ids != next) {
					return; // a listener selected something else, and all have heard of that
				}
				listener.selected(next, source);
			}
		}
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}
}

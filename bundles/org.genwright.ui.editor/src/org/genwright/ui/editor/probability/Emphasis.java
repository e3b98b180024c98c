package org.genwright.ui.editor.probability;

import java.util.Optional;
import java.util.Set;

/**
 * The terms that stand out, by id.
 *
 * @param lit     those that go with what is selected
 * @param pointed the one under the mouse
 * @param current the one the keyboard is at, while the page has the focus
 */
record Emphasis(Set<String> lit, Optional<String> pointed, Optional<String> current) {

	static final Emphasis NONE = new Emphasis(Set.of(), Optional.empty(), Optional.empty());
}

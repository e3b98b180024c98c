package org.genwright.ui.editor;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/**
 * A page of the model editor. It reads the model from the session, follows the session's state and selection, and
 * changes the model by the session's commands alone.
 */
public interface EditorPage {

	/** Returns the text of the tab. */
	String title();

	/** Creates the page's control; called once. */
	Control createControl(Composite parent);

	/** Puts the keyboard focus in the page. */
	void setFocus();

	/** Returns handlers of global actions by their ids in {@code ActionFactory}; active while the page is shown. */
	default Map<String, IAction> actions() {
		return Map.of();
	}

	/** Returns a page for the Outline view, made once per call; empty if the page has none. */
	default Optional<IContentOutlinePage> outline() {
		return Optional.empty();
	}

	/** Returns something of the page that others ask the editor for, such as the viewer of a diagram; empty if it has none. */
	default <T> Optional<T> adapter(Class<T> type) {
		return Optional.empty();
	}

	/** Called when the page is shown; a page may put off work until then. */
	default void shown() {
	}

	/** Called when another page is shown. */
	default void hidden() {
	}

	/** Releases what the page holds; its control is disposed of by itself. */
	void dispose();
}

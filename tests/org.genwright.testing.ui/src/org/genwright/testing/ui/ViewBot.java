package org.genwright.testing.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;

/** A view. */
public final class ViewBot {

	private final IViewReference reference;

	ViewBot(IViewReference reference) {
		this.reference = reference;
	}

	/** Brings the view to the front and gives it the focus. */
	public ViewBot show() {
		UserInterface.run(() -> reference.getPage().activate(reference.getPart(true)));
		return this;
	}

	/** Returns a bot for what is in the view; the view is brought to the front. */
	public Bot bot() {
		show();
		return new Bot(UserInterface.get(() -> (Composite) part().getAdapter(org.eclipse.swt.widgets.Control.class) instanceof Composite content
				? content
				: contentOf(part())));
	}

	private static Composite contentOf(IViewPart part) {
		org.eclipse.e4.ui.model.application.ui.basic.MPart model = part.getSite()
				.getService(org.eclipse.e4.ui.model.application.ui.basic.MPart.class);
		return (Composite) model.getWidget();
	}

	/** Returns the view's implementation; to be used on the user interface thread only. */
	public IViewPart part() {
		return UserInterface.get(() -> reference.getView(true));
	}

	/** Returns the title shown on the tab. */
	public String getTitle() {
		return UserInterface.get(reference::getPartName);
	}

	/** Returns the line under the tab. */
	public String getContentDescription() {
		return UserInterface.get(reference::getContentDescription);
	}
}

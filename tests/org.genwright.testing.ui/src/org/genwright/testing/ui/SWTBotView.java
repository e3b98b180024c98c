package org.genwright.testing.ui;

import java.util.Arrays;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;

/** A view. */
public final class SWTBotView {

	private final IViewReference reference;

	SWTBotView(IViewReference reference) {
		this.reference = reference;
	}

	/** Brings the view to the front and gives it the focus. */
	public SWTBotView show() {
		UserInterface.run(() -> reference.getPage().activate(reference.getPart(true)));
		return this;
	}

	/** Returns a bot for what is in the view; the view is brought to the front. */
	public SWTBot bot() {
		show();
		return new SWTBot(content());
	}

	/** Returns the colour of the view's ground. */
	public RGB backgroundColor() {
		Composite content = content();
		return UserInterface.get(() -> content.getBackground().getRGB());
	}

	/** Returns the item of the view's tool bar with the given tool tip. */
	public SWTBotToolbarButton toolbarButton(String toolTip) {
		return new SWTBotToolbarButton(UserInterface.find("tool item '" + toolTip + "'", () -> {
			ToolBarManager manager = (ToolBarManager) part().getViewSite().getActionBars().getToolBarManager();
			return Arrays.stream(manager.getControl().getItems()).filter(item -> toolTip.equals(item.getToolTipText())).findFirst().orElse(null);
		}));
	}

	private Composite content() {
		return UserInterface.get(() -> (Composite) part().getSite().getService(MPart.class).getWidget());
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

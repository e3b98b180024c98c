package org.genwright.testing.ui;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPart;

/** An editor. */
public class SWTBotEditor {

	private final IEditorReference reference;

	/** Creates a bot for an editor. */
	public SWTBotEditor(IEditorReference reference) {
		this.reference = reference;
	}

	/** Returns the workbench's reference; to be used on the user interface thread only. */
	public IEditorReference getReference() {
		return reference;
	}

	/** Returns the editor's implementation; to be used on the user interface thread only. */
	public IEditorPart part() {
		return UserInterface.get(() -> reference.getEditor(true));
	}

	/** Brings the editor to the front and gives it the focus. */
	public SWTBotEditor show() {
		UserInterface.run(() -> reference.getPage().activate(reference.getPart(true)));
		return this;
	}

	/** Returns a bot for what is in the editor; the editor is brought to the front. */
	public SWTBot bot() {
		show();
		return new SWTBot(content());
	}

	private Composite content() {
		IWorkbenchPart part = part();
		return UserInterface.get(() -> (Composite) part.getSite().getService(MPart.class).getWidget());
	}

	/** Returns the editor's id. */
	public String getId() {
		return UserInterface.get(reference::getId);
	}

	/** Returns the title shown on the tab. */
	public String getTitle() {
		return UserInterface.get(reference::getPartName);
	}

	/** Tells whether there are changes that are not saved. */
	public boolean isDirty() {
		return UserInterface.get(reference::isDirty);
	}

	/** Tells whether the editor is the part in use. */
	public boolean isActive() {
		return UserInterface.get(() -> reference.getPage().getActivePartReference() == reference);
	}

	/** Saves the changes. */
	public void save() {
		UserInterface.run(() -> reference.getPage().saveEditor(reference.getEditor(true), false));
	}

	/** Closes the editor without saving. */
	public void close() {
		UserInterface.run(() -> reference.getPage().closeEditors(new IEditorReference[] {reference}, false));
	}
}

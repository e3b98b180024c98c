package org.genwright.ui.editor.properties;

import java.util.function.Supplier;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;

/** Shows or hides the descriptions below the fields, in all forms; remembered. */
final class DescriptionsAction extends Action {

	private static final String BUNDLE = "org.genwright.ui.editor";
	private static final String KEY = "properties.descriptions";

	private final Supplier<FormView> form;

	DescriptionsAction(Supplier<FormView> form) {
		super(Messages.DescriptionsAction_text, IAction.AS_CHECK_BOX);
		this.form = form;
		setToolTipText(Messages.DescriptionsAction_description);
		ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/descriptions.svg").ifPresent(this::setImageDescriptor);
		setChecked(areShown());
	}

	/** Tells whether descriptions are to be shown. */
	static boolean areShown() {
		return InstanceScope.INSTANCE.getNode(BUNDLE).getBoolean(KEY, true);
	}

	@Override
	public void run() {
		InstanceScope.INSTANCE.getNode(BUNDLE).putBoolean(KEY, isChecked());
		form.get().rebuild();
	}
}

package org.genwright.ui.runs;

import java.util.List;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Shows a run's details in the Properties view. Nothing can be changed: the worker alone writes a run's record. */
final class RunProperties implements IPropertySource {

	private final List<RunDetail> details;

	RunProperties(List<RunDetail> details) {
		this.details = details;
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return details.stream().map(RunProperties::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private static IPropertyDescriptor descriptor(RunDetail detail) {
		PropertyDescriptor descriptor = new PropertyDescriptor(detail, detail.name());
		descriptor.setCategory(detail.category());
		descriptor.setAlwaysIncompatible(true);
		return descriptor;
	}

	@Override
	public Object getPropertyValue(Object id) {
		return ((RunDetail) id).value();
	}

	@Override
	public Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object id) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// Read only.
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		// Read only.
	}
}

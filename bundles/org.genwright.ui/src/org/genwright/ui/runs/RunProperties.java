package org.genwright.ui.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Shows a run's details in the Properties view. Nothing can be changed: the worker alone writes a run's record. */
final class RunProperties implements IPropertySource {

	/** Stays the same when the value changes, so that the view keeps its lines and what is folded. */
	private record Key(String category, String name) {
	}

	private final Map<Key, String> values = new LinkedHashMap<>();

	RunProperties(List<RunDetail> details) {
		details.forEach(detail -> values.put(new Key(detail.category(), detail.name()), detail.value()));
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return values.keySet().stream().map(RunProperties::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private static IPropertyDescriptor descriptor(Key key) {
		PropertyDescriptor descriptor = new PropertyDescriptor(key, key.name());
		descriptor.setCategory(key.category());
		descriptor.setAlwaysIncompatible(true);
		return descriptor;
	}

	@Override
	public Object getPropertyValue(Object id) {
		return values.get(id);
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

package org.genwright.ui.editor.document;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Gives an open model the content of another, elements and attributes of later format versions included; the model
 * itself stays the same object. As an edit like any other it can be undone, but for attributes that a later format version
 * gave to the model as a whole: those stay as they were read last.
 */
public final class Reload implements ModelEdit {

	private final Architecture source;

	/** @param source the content; it is empty after the edit */
	public Reload(Architecture source) {
		this.source = source;
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		moveUnknown(architecture);
		for (EStructuralFeature feature : architecture.eClass().getEAllStructuralFeatures()) {
			if (feature.isChangeable() && !feature.isDerived()) {
				move(feature, architecture);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void move(EStructuralFeature feature, EObject target) {
		if (feature.isMany()) {
			EList<Object> list = (EList<Object>) target.eGet(feature);
			list.clear();
			list.addAll(List.copyOf((List<Object>) source.eGet(feature)));
		} else if (source.eIsSet(feature)) {
			target.eSet(feature, source.eGet(feature));
		} else {
			target.eUnset(feature);
		}
	}

	private void moveUnknown(Architecture architecture) {
		if (source.eResource() instanceof XMLResource from && architecture.eResource() instanceof XMLResource to) {
			Map<EObject, AnyType> unknown = Map.copyOf(from.getEObjectToExtensionMap());
			to.getEObjectToExtensionMap().remove(architecture);
			unknown.forEach((element, content) -> to.getEObjectToExtensionMap().put(element == source ? architecture : element, content));
		}
	}
}

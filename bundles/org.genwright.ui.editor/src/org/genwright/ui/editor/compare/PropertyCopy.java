package org.genwright.ui.editor.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.Position;
import org.genwright.model.architecture.Setting;

/** Copies single properties from an element of one model to one of another, by the paths that comparisons name them by. */
final class PropertyCopy {

	private final UnaryOperator<Node> partners;

	/** @param partners returns the node to refer to in place of one of the other model */
	PropertyCopy(UnaryOperator<Node> partners) {
		this.partners = partners;
	}

	/**
	 * Copies a property.
	 *
	 * @param path such as {@code type}, {@code settings/units} or {@code dataset/split/train}
	 */
	void copy(EObject source, EObject target, String path) {
		copy(Optional.of(source), target, path.split("/", 2));
	}

	private void copy(Optional<EObject> source, EObject target, String[] path) {
		EStructuralFeature feature = target.eClass().getEStructuralFeature(path[0]);
		Optional<Object> value = source.filter(element -> element.eIsSet(feature)).map(element -> element.eGet(feature));
		if (value.isEmpty() && path.length == 1) {
			target.eUnset(feature);
		} else if (!(feature instanceof EReference reference)) {
			target.eSet(feature, feature.isMany() ? List.copyOf((List<?>) value.orElseThrow()) : value.orElseThrow());
		} else if (!reference.isContainment()) {
			target.eSet(feature, partners.apply((Node) value.orElseThrow()));
		} else if (!feature.isMany()) {
			copyPart(value.map(EObject.class::cast), target, reference, path[1].split("/", 2));
		} else if (path.length == 1) {
			target.eSet(feature, List.copyOf(EcoreUtil.copyAll(parts(source.orElseThrow(), feature))));
		} else {
			copyNamed(source.map(element -> List.copyOf(parts(element, feature))).orElse(List.of()), parts(target, feature), path[1]);
		}
	}

	/** A part that has nothing in it afterwards goes. */
	private void copyPart(Optional<EObject> source, EObject target, EReference feature, String[] path) {
		if (target.eGet(feature) == null) {
			target.eSet(feature, EcoreUtil.create(feature.getEReferenceType()));
		}
		EObject part = (EObject) target.eGet(feature);
		copy(source, part, path);
		if (part.eClass().getEAllStructuralFeatures().stream().noneMatch(part::eIsSet)) {
			target.eUnset(feature);
		}
	}

	private static void copyNamed(List<EObject> source, EList<EObject> target, String name) {
		Optional<EObject> wanted = source.reversed().stream().filter(part -> name.equals(name(part))).findFirst();
		int place = -1;
		for (int i = target.size() - 1; i >= 0; i--) {
			if (name.equals(name(target.get(i)))) {
				target.remove(i);
				place = i;
			}
		}
		if (wanted.isPresent()) {
			target.add(place < 0 ? target.size() : place, EcoreUtil.copy(wanted.get()));
		}
	}

	private static String name(EObject part) {
		return switch (part) {
			case Setting setting -> setting.getName();
			case Position position -> position.getElement();
			case Contributor plugIn -> plugIn.getBundle();
			default -> throw new IllegalArgumentException("Expected a part with a name, found " + part + ".");
		};
	}

	@SuppressWarnings("unchecked")
	private static EList<EObject> parts(EObject element, EStructuralFeature feature) {
		return (EList<EObject>) element.eGet(feature);
	}
}

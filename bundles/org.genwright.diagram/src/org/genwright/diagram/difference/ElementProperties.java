package org.genwright.diagram.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Position;
import org.genwright.model.architecture.Setting;

/** The properties of an element as texts by path: all its features but its id and the elements that are compared themselves. */
final class ElementProperties {

	private static final String PRESENTATION = "http://genwright.org/architecture/presentation";

	private final Map<String, String> texts = new LinkedHashMap<>();
	private final Map<String, Weight> weights = new LinkedHashMap<>();

	private ElementProperties() {
	}

	/**
	 * Reads an element.
	 *
	 * @param references what to write for the id of an element it refers to
	 */
	static ElementProperties of(EObject element, UnaryOperator<String> references) {
		ElementProperties properties = new ElementProperties();
		properties.read(element, "", Weight.CONTENT, references);
		return properties;
	}

	/** The properties of an element that is not there. */
	static ElementProperties none() {
		return new ElementProperties();
	}

	private void read(EObject element, String prefix, Weight outer, UnaryOperator<String> references) {
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (element.eIsSet(feature) && !feature.isDerived() && !isId(feature)) {
				Weight weight = feature.getEAnnotation(PRESENTATION) == null ? outer : Weight.PRESENTATION;
				read(element.eGet(feature), feature, prefix + feature.getName(), weight, references);
			}
		}
	}

	private static boolean isId(EStructuralFeature feature) {
		return feature instanceof EAttribute attribute && attribute.isID();
	}

	private void read(Object value, EStructuralFeature feature, String path, Weight weight, UnaryOperator<String> references) {
		if (feature instanceof EAttribute attribute) {
			put(path, weight, feature.isMany() ? ((List<?>) value).stream().map(item -> text(attribute, item)).collect(Collectors.joining(", "))
					: text(attribute, value));
		} else if (feature instanceof EReference reference && !reference.isContainment()) {
			put(path, weight, references.apply(((Identified) value).getId()));
		} else if (feature.isMany()) {
			parts((List<?>) value, path, weight);
		} else {
			read((EObject) value, path + '/', weight, references);
		}
	}

	private static String text(EAttribute attribute, Object value) {
		return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
	}

	/** Small parts without an id; elements with one are compared by themselves. */
	private void parts(List<?> parts, String path, Weight weight) {
		List<String> bends = new ArrayList<>();
		for (Object part : parts) {
			switch (part) {
				case Setting setting -> put(path + '/' + setting.getName(), weight, setting.getValue() == null ? "" : setting.getValue());
				case Position position -> put(path + '/' + position.getElement(), weight, position.getX() + " " + position.getY());
				case Contributor plugIn -> put(path + '/' + plugIn.getBundle(), weight, plugIn.getVersion() + " " + plugIn.getFeature());
				case BendPoint bend -> bends.add(bend.getX() + " " + bend.getY());
				default -> { } // compared by itself
			}
		}
		if (!bends.isEmpty()) {
			put(path, weight, String.join(", ", bends));
		}
	}

	private void put(String path, Weight weight, String text) {
		texts.put(path, text);
		weights.put(path, weight);
	}

	/** Returns what differs from this to another. */
	List<PropertyChange> changesTo(ElementProperties after) {
		Set<String> paths = new LinkedHashSet<>(texts.keySet());
		paths.addAll(after.texts.keySet());
		return paths.stream().map(path -> new PropertyChange(path, Optional.ofNullable(texts.get(path)),
				Optional.ofNullable(after.texts.get(path)), weights.getOrDefault(path, after.weights.get(path))))
				.filter(change -> !change.before().equals(change.after())).toList();
	}
}

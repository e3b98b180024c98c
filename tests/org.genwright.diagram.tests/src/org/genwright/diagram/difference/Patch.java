package org.genwright.diagram.difference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Setting;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Carries differences out on a model, from nothing but what they say: the proof that they say enough. */
final class Patch {

	private final Architecture model;
	private final Map<Difference, Identified> elements = new HashMap<>();

	private Patch(Architecture model) {
		this.model = model;
	}

	static void apply(ModelComparison comparison, Architecture model) {
		Patch patch = new Patch(model);
		List<Difference> differences = comparison.differences();
		differences.forEach(patch::find);
		Map<Identified, String> names = new HashMap<>();
		comparison.pairs().forEach((before, after) -> names.put(Ids.find(model, before).orElseThrow(), after));
		names.forEach(Identified::setId);
		differences.stream().sorted(Comparator.comparing((Difference difference) -> difference.element()).reversed()).forEach(patch::takeOut);
		differences.stream().sorted(Comparator.comparing(Difference::element).thenComparingInt(Difference::position)).forEach(patch::putIn);
		differences.forEach(patch::setProperties);
	}

	private void find(Difference difference) {
		elements.put(difference, difference.before().map(id -> Ids.find(model, id).orElseThrow()).orElseGet(() -> created(difference)));
	}

	private static Identified created(Difference difference) {
		ArchitectureFactory factory = ArchitectureFactory.eINSTANCE;
		Identified element = switch (difference.element()) {
			case MODEL -> throw new IllegalStateException();
			case STEP -> factory.createPreprocessingStep();
			case NETWORK -> factory.createNetwork();
			case NODE -> factory.createNode();
			case CONNECTION -> factory.createConnection();
		};
		element.setId(difference.after().orElseThrow());
		return element;
	}

	private static boolean isMoved(Difference difference) {
		return difference.changes().stream().anyMatch(change -> change.property().equals(PropertyChange.POSITION));
	}

	private void takeOut(Difference difference) {
		if (difference.kind() == Difference.Kind.REMOVED || isMoved(difference)) {
			siblings(difference).remove(elements.get(difference));
		}
	}

	private void putIn(Difference difference) {
		if (difference.kind() == Difference.Kind.ADDED || isMoved(difference)) {
			siblings(difference).add(difference.position(), elements.get(difference));
		}
	}

	@SuppressWarnings("unchecked")
	private EList<Identified> siblings(Difference difference) {
		EList<? extends Identified> list = switch (difference.element()) {
			case MODEL -> throw new IllegalStateException();
			case STEP -> model.getDataset().getSteps();
			case NETWORK -> model.getNetworks();
			case NODE -> network(difference).getNodes();
			case CONNECTION -> network(difference).getConnections();
		};
		return (EList<Identified>) list;
	}

	private Network network(Difference difference) {
		return (Network) Ids.find(model, difference.container().orElseThrow()).orElseThrow();
	}

	private void setProperties(Difference difference) {
		if (difference.kind() != Difference.Kind.REMOVED) {
			difference.changes().stream().filter(change -> !change.property().equals(PropertyChange.POSITION))
					.forEach(change -> set(elements.get(difference), change.property().split("/", 2), change.after()));
		}
	}

	@SuppressWarnings("unchecked")
	private void set(EObject element, String[] path, Optional<String> value) {
		EStructuralFeature feature = element.eClass().getEStructuralFeature(path[0]);
		if (feature instanceof EAttribute attribute) {
			value.ifPresentOrElse(text -> element.eSet(attribute, EcoreUtil.createFromString(attribute.getEAttributeType(), text)),
					() -> element.eUnset(attribute));
		} else if (path.length == 1 && !((EReference) feature).isContainment()) {
			element.eSet(feature, Ids.find(model, value.orElseThrow()).orElseThrow());
		} else if (path.length == 1) {
			setBends((EList<BendPoint>) element.eGet(feature), value.orElse(""));
		} else if (feature.isMany()) {
			EList<Setting> settings = (EList<Setting>) element.eGet(feature);
			value.ifPresentOrElse(text -> Settings.set(settings, path[1], text), () -> Settings.remove(settings, path[1]));
		} else {
			set((EObject) element.eGet(feature), path[1].split("/", 2), value);
		}
	}

	private static void setBends(EList<BendPoint> bends, String text) {
		bends.clear();
		for (String place : text.isEmpty() ? List.<String>of() : List.of(text.split(", "))) {
			BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
			bend.setX(Integer.parseInt(place.split(" ")[0]));
			bend.setY(Integer.parseInt(place.split(" ")[1]));
			bends.add(bend);
		}
	}
}

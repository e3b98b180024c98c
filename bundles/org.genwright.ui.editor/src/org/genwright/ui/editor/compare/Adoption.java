package org.genwright.ui.editor.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.difference.ModelComparison;
import org.genwright.diagram.difference.PropertyChange;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/** Carries one difference of two models over to the first. */
final class Adoption {

	private final Architecture before;
	private final Architecture after;
	private final IdGenerator generator;
	/** By id in the second model, the partner in the first. */
	private final Map<String, Identified> partners = new HashMap<>();
	private final Map<String, Identified> elements = new HashMap<>();
	/** Ids in the second model of what stands at another place there. */
	private final Set<String> moved = new HashSet<>();
	private final Set<String> taken;

	Adoption(Architecture before, Architecture after, ModelComparison comparison, IdGenerator generator) {
		this.before = before;
		this.after = after;
		this.generator = generator;
		taken = Ids.of(before);
		Map<String, Identified> byId = new HashMap<>();
		index(before, byId);
		index(after, elements);
		comparison.pairs().forEach((first, second) -> partners.put(second, byId.get(first)));
		comparison.differences().stream().filter(Adoption::isMoved).forEach(difference -> difference.after().ifPresent(moved::add));
	}

	private static void index(Architecture model, Map<String, Identified> byId) {
		model.eAllContents().forEachRemaining(element -> {
			if (element instanceof Identified identified) {
				byId.put(identified.getId(), identified);
			}
		});
	}

	private static boolean isMoved(Difference difference) {
		return difference.changes().stream().anyMatch(change -> change.property().equals(PropertyChange.POSITION));
	}

	void adopt(Difference difference) {
		switch (difference.kind()) {
			case ADDED -> partner(elements.get(difference.after().orElseThrow()));
			case REMOVED -> Ids.find(before, difference.before().orElseThrow()).ifPresent(this::remove);
			case CHANGED -> change(difference);
		}
	}

	private void change(Difference difference) {
		Identified source = difference.after().map(elements::get).orElse(after);
		Identified target = difference.after().map(partners::get).orElse(before);
		PropertyCopy properties = new PropertyCopy(end -> (Node) partner(end));
		for (PropertyChange change : difference.changes()) {
			if (change.property().equals(PropertyChange.POSITION)) {
				EList<Identified> siblings = siblings(source);
				siblings.remove(target);
				siblings.add(place(source, siblings), target);
			} else {
				properties.copy(source, target, change.property());
			}
		}
	}

	private void remove(Identified element) {
		if (element instanceof Node node && node.eContainer() instanceof Network network) {
			List.copyOf(network.getConnections()).stream().filter(connection -> connection.getSource() == node || connection.getTarget() == node)
					.forEach(this::detach);
		}
		EcoreUtil.remove(element);
	}

	/** Leads a connection of a node that goes where the second model has it; removes it if it is not there. */
	private void detach(Connection connection) {
		Optional<Connection> partner = partners.entrySet().stream().filter(pair -> pair.getValue() == connection)
				.map(pair -> (Connection) elements.get(pair.getKey())).findFirst();
		if (partner.isPresent()) {
			connectLike(partner.get(), connection);
		} else {
			EcoreUtil.remove(connection);
		}
	}

	private void connectLike(Connection source, Connection target) {
		target.setSource((Node) partner(source.getSource()));
		target.setSourcePort(source.getSourcePort());
		target.setTarget((Node) partner(source.getTarget()));
		target.setTargetPort(source.getTargetPort());
	}

	/** Returns the element of the first model that corresponds to one of the second; adds it if there is none. */
	private Identified partner(Identified source) {
		if (!partners.containsKey(source.getId()) && source.eContainer() instanceof Network network) {
			partner(network); // which may bring the element
		}
		Identified found = partners.get(source.getId());
		return found == null ? added(source) : found;
	}

	private Identified added(Identified source) {
		if (source instanceof Connection connection) {
			partner(connection.getSource());
			partner(connection.getTarget());
		}
		EList<Identified> siblings = siblings(source);
		Identified copy = EcoreUtil.copy(source);
		rename(copy);
		register(source, copy);
		if (source instanceof Connection connection) {
			connectLike(connection, (Connection) copy);
		}
		siblings.add(place(source, siblings), copy);
		return copy;
	}

	/** Keeps the ids that are free here. */
	private void rename(Identified copy) {
		String prefix = copy.eClass().getName().toLowerCase(Locale.ROOT);
		if (taken.contains(copy.getId())) {
			copy.setId(generator.next(prefix, taken::contains));
		}
		taken.add(copy.getId());
		copy.eContents().stream().filter(Identified.class::isInstance).map(Identified.class::cast).forEach(this::rename);
	}

	private void register(Identified source, Identified copy) {
		partners.put(source.getId(), copy);
		for (int i = 0; i < source.eContents().size(); i++) {
			if (source.eContents().get(i) instanceof Identified part) {
				register(part, (Identified) copy.eContents().get(i));
			}
		}
	}

	/** Returns the list of the first model that the partner of an element is in, or belongs in. */
	@SuppressWarnings("unchecked")
	private EList<Identified> siblings(Identified source) {
		EObject container = source.eContainer();
		EList<? extends Identified> list = switch (source) {
			case PreprocessingStep _ -> steps();
			case Network _ -> before.getNetworks();
			case Node _ -> ((Network) partner((Network) container)).getNodes();
			case Connection _ -> ((Network) partner((Network) container)).getConnections();
			default -> throw new IllegalArgumentException("Expected a step, a network or a part of one, found " + source + ".");
		};
		return (EList<Identified>) list;
	}

	private EList<PreprocessingStep> steps() {
		if (before.getDataset() == null) {
			before.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		}
		return before.getDataset().getSteps();
	}

	/** Returns the place behind the nearest sibling before the element that has its place already. */
	private int place(Identified source, EList<Identified> siblings) {
		List<?> model = (List<?>) source.eContainer().eGet(source.eContainingFeature());
		for (int i = model.indexOf(source) - 1; i >= 0; i--) {
			String id = ((Identified) model.get(i)).getId();
			int place = moved.contains(id) ? -1 : siblings.indexOf(partners.get(id));
			if (place >= 0) {
				return place + 1;
			}
		}
		return 0;
	}
}

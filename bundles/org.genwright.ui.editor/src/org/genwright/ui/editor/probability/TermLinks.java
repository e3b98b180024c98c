package org.genwright.ui.editor.probability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.formula.Formula;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.diagram.skeleton.AnchorElements;
import org.genwright.model.architecture.Architecture;
import org.genwright.ui.editor.session.ElementSelection;

/** Finds what is to be selected with a term, and the terms that go with a selection. */
final class TermLinks {

	private final Architecture architecture;
	private final Skeleton skeleton;

	/** Looks in a model as it is at each question. */
	TermLinks(Architecture architecture, Skeleton skeleton) {
		this.architecture = architecture;
		this.skeleton = skeleton;
	}

	/** Returns the ids of the skeleton's elements and of the layers that compute a term, as a selection has them. */
	List<String> elements(Formula.Term term) {
		Set<String> ids = new LinkedHashSet<>();
		AnchorElements.elements(term.computedBy()).stream().filter(id -> skeleton.element(id).isPresent())
				.forEach(id -> ids.add(ElementSelection.SKELETON + id));
		AnchorElements found = new AnchorElements(architecture);
		term.computedBy().forEach(anchor -> found.nodes(anchor).forEach(node -> ids.add(node.getId())));
		return List.copyOf(ids);
	}

	/** Returns the id of the skeleton's element that a variable is, as a selection has it; empty if it is none. */
	Optional<String> element(PlateDiagram.Variable variable) {
		return skeleton.element(variable.id()).map(element -> ElementSelection.SKELETON + element.id());
	}

	/**
	 * Returns the ids of the terms that something selected computes, wholly or in part.
	 *
	 * @param selected ids as a selection has them; a network stands for all that is in it
	 */
	Set<String> terms(List<TermEntry> terms, Set<String> selected) {
		Set<String> lit = new LinkedHashSet<>();
		for (TermEntry entry : terms) {
			boolean computed = elements(entry.term()).stream().anyMatch(selected::contains)
					|| entry.term().computedBy().stream().anyMatch(anchor -> inSelectedNetwork(anchor, selected));
			if (computed) {
				lit.add(entry.term().id());
			}
		}
		return lit;
	}

	private boolean inSelectedNetwork(Anchor anchor, Set<String> selected) {
		String role = switch (anchor) {
			case Anchor.Element _ -> null;
			case Anchor.NetworkPort(String played, _) -> played;
			case Anchor.WholeNetwork(String played) -> played;
		};
		return role != null && architecture.getNetworks().stream()
				.anyMatch(network -> Objects.equals(role, network.getRole()) && selected.contains(network.getId()));
	}
}

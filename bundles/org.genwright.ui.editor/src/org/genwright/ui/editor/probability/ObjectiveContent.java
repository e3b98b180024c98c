package org.genwright.ui.editor.probability;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.formula.Objective;
import org.genwright.core.network.Role;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.model.architecture.Architecture;
import org.genwright.ui.editor.session.ModelState;

/**
 * What the page shows of a model.
 *
 * @param title     the name of the model
 * @param objective what training makes large or small
 * @param plates    the dependencies of the variables
 * @param roles     the roles of the family, by id
 * @param skeleton  how the family wires networks and variables
 */
record ObjectiveContent(String title, Objective objective, PlateDiagram plates, Map<String, Role> roles, Skeleton skeleton) {

	/** Returns the content for a model; empty if its family declares no objective, or family, settings or data are not known. */
	static Optional<ObjectiveContent> of(Architecture architecture, ModelState state) {
		String title = Optional.ofNullable(architecture.getName()).orElse("");
		return state.report().subject().flatMap(subject -> subject.family().family().objective(subject.settings(), subject.data())
				.map(objective -> new ObjectiveContent(title, objective, subject.family().family().plates(subject.settings(), subject.data()),
						state.figures().roles(), state.figures().skeleton())));
	}

	/** Returns the terms, outer ones first. */
	List<TermEntry> terms() {
		return TermEntry.of(objective.formula());
	}

	/** Returns the names of what computes something. */
	AnchorNames names() {
		return new AnchorNames(roles, skeleton);
	}

	/**
	 * Returns everything in place.
	 *
	 * @param width where texts and formula are broken into lines
	 */
	ObjectiveSheet sheet(double width) {
		return ObjectiveSheet.of(title, objective, plates, names(), width);
	}
}

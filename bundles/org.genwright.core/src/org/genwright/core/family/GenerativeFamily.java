package org.genwright.core.family;

import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.Fix;
import org.genwright.core.formula.Objective;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/**
 * A family of generative models, contributed through the extension point {@code org.genwright.core.families}. This is
 * the declaration: it links to no class of the engine, so listing, validating and editing load nothing that computes.
 * Implementations have a trivial public constructor and no state.
 */
public interface GenerativeFamily {

	/** Returns one sentence that says what the family is. */
	String summary();

	/** Returns the hyper-parameters, in the order shown to people. */
	List<Setting<?>> settings();

	/** Returns what to read, most important first. */
	List<Reference> references();

	/**
	 * Returns what is wrong with these settings for data of this shape, beyond what the declarations say themselves.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param shape    the shape of one example
	 */
	default List<Problem> check(SettingValues settings, DataShape shape) {
		return List.of();
	}

	/**
	 * Returns what is wrong with these settings for such data: what {@link #check(SettingValues, DataShape)} says, unless
	 * the family looks at levels or classes, too.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param data     what is known of the data
	 */
	default List<Problem> check(SettingValues settings, DataProfile data) {
		return check(settings, data.shape());
	}

	/**
	 * Returns the roles that networks play in the model, each with its contract; none for a family without networks.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param data     what is known of the data
	 */
	default List<Role> roles(SettingValues settings, DataProfile data) {
		return List.of();
	}

	/**
	 * Returns how the family wires data, random variables and networks.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param data     what is known of the data
	 */
	default Skeleton skeleton(SettingValues settings, DataProfile data) {
		return Skeleton.NONE;
	}

	/**
	 * Returns the dependencies of the family's variables in plate notation.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param data     what is known of the data
	 */
	default PlateDiagram plates(SettingValues settings, DataProfile data) {
		return PlateDiagram.NONE;
	}

	/**
	 * Returns what training makes as large or small as it can; empty if the family does not say.
	 *
	 * @param settings checked values of {@link #settings()}
	 * @param data     what is known of the data
	 */
	default Optional<Objective> objective(SettingValues settings, DataProfile data) {
		return Optional.empty();
	}

	/** Returns the ways to make a new model, the most usual first. */
	default List<Template> templates() {
		return List.of();
	}

	/**
	 * Returns remedies that only the family knows, best first. Each is tried before anyone sees it, so there may be more
	 * than what helps.
	 *
	 * @param problem      one of the problems found in the model
	 * @param architecture the model; not to be changed
	 * @param settings     checked values of {@link #settings()}
	 * @param data         what is known of the data
	 */
	default List<Fix> fixes(Problem problem, Architecture architecture, SettingValues settings, DataProfile data) {
		return List.of();
	}

	/** Tells whether these settings ask for the class-conditional form {@code p(x|y)}, which needs labelled data. */
	Conditioning conditioning(SettingValues settings);

	/** Creates the trainer, the first class of the family that links to the engine. */
	Trainer trainer();
}

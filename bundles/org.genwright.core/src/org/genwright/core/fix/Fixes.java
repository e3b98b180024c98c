package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;

/**
 * Finds edits that mend the problems of a model: the remedies of its family, then general ones. Each was applied to a
 * copy of the model and is offered only if its problem was gone there; one that raises another error of the same
 * element is offered only where nothing better is known, and those that leave fewer errors come first.
 */
public final class Fixes {

	private static final List<Remedy> REMEDIES = List.of(new FamilyRemedy(), new DatasetRemedy(), new DataShapeRemedy(),
			new SplitRemedy(), new StepRemedy(), new RoleRemedy(), new MissingNetworkRemedy(), new NameRemedy(), new TypeRemedy(),
			new SettingNameRemedy(), new SettingValueRemedy(), new ReshapeRemedy(), new OwnSizeRemedy(),
			new SizeBeforeRemedy("role-output"), new AdapterRemedy(), new SizeBeforeRemedy("layer-shape"), new PortNameRemedy(),
			new RolePortRemedy(), new MissingPortRemedy(), new MissingInputRemedy(), new TakenInputRemedy(), new ConnectionRemedy(),
			DanglingOutputRemedy.toOpenInputs(), new RemovalRemedy(), DanglingOutputRemedy.toJoints());
	private static final Set<String> CODES = REMEDIES.stream().flatMap(remedy -> remedy.codes().stream())
			.collect(Collectors.toUnmodifiableSet());
	private static final Set<String> HOPELESS = Set.of("format-version", "layer-failed", "model-file");

	private final Families families;
	private final Datasets datasets;
	private final Validator validator;

	/** Creates the list for what is installed. */
	public Fixes(Families families, Datasets datasets) {
		this.families = families;
		this.datasets = datasets;
		this.validator = new Validator(families, datasets);
	}

	/** Tells at no cost whether there may be fixes for such a problem; those of families count as possible. */
	public static boolean covers(Problem problem) {
		return !HOPELESS.contains(problem.code());
	}

	/**
	 * Returns the fixes of a problem, the best first; none if it is not one of the model's.
	 *
	 * @param problem      one of the report's problems
	 * @param report       what the validator says of the model
	 * @param architecture the model; is not changed
	 */
	public List<Fix> of(Problem problem, Validator.Report report, Architecture architecture) {
		Trial trial = new Trial(validator, problem, report, architecture);
		List<Trial.Outcome> outcomes = new ArrayList<>();
		kinds(problem, report, architecture).forEach(kind -> outcomes.addAll(tried(kind, trial)));
		Set<String> titles = new HashSet<>();
		boolean clean = outcomes.stream().anyMatch(outcome -> outcome.rank() < Trial.RAISES);
		return outcomes.stream().filter(outcome -> outcome.rank() < Trial.RAISES || !clean)
				.sorted(Comparator.comparingInt(Trial.Outcome::rank)).map(Trial.Outcome::fix)
				.filter(fix -> titles.add(fix.title())).toList();
	}

	/** Returns the best fix of a problem without trying all of them. */
	public Optional<Fix> best(Problem problem, Validator.Report report, Architecture architecture) {
		return best(problem, report, architecture, _ -> true);
	}

	/** Returns the best of the fixes of a problem that are allowed. */
	Optional<Fix> best(Problem problem, Validator.Report report, Architecture architecture, Predicate<Fix> allowed) {
		Trial trial = new Trial(validator, problem, report, architecture);
		Trial.Outcome best = null;
		for (List<Fix> kind : kinds(problem, report, architecture)) {
			for (Trial.Outcome outcome : tried(kind.stream().filter(allowed).toList(), trial)) {
				best = best == null || outcome.rank() < best.rank() ? outcome : best;
			}
			if (best != null && best.rank() == 0) {
				break;
			}
		}
		return Optional.ofNullable(best).map(Trial.Outcome::fix);
	}

	/** Returns what is proposed, remedy by remedy. */
	private List<List<Fix>> kinds(Problem problem, Validator.Report report, Architecture architecture) {
		if (!report.problems().contains(problem)) {
			return List.of();
		}
		Scope scope = new Scope(architecture, report, families, datasets);
		List<List<Fix>> kinds = new ArrayList<>();
		report.subject().ifPresent(known -> kinds.add(known.family().family().fixes(problem, architecture, known.settings(), known.data())));
		if (CODES.contains(problem.code())) {
			REMEDIES.stream().filter(remedy -> remedy.codes().contains(problem.code()))
					.forEach(remedy -> kinds.add(remedy.propose(problem, scope)));
		}
		return kinds;
	}

	/** Tries what one remedy proposes; what leaves the fewest errors and warnings comes first. */
	private static List<Trial.Outcome> tried(List<Fix> proposed, Trial trial) {
		return proposed.stream().flatMap(fix -> trial.attempt(fix).stream())
				.sorted(Trial.Outcome.ORDER).toList();
	}
}

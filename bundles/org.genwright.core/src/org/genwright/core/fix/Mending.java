package org.genwright.core.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;

/** Mends a model as far as fixes are known: the best fix of the first problem that has one, again and again. */
public final class Mending {

	private final Fixes fixes;
	private final Validator validator;

	/** Creates it for what is installed. */
	public Mending(Families families, Datasets datasets) {
		fixes = new Fixes(families, datasets);
		validator = new Validator(families, datasets);
	}

	/**
	 * A fix that was applied.
	 *
	 * @param problem what it mended
	 * @param fix     the fix
	 */
	public record Applied(Problem problem, Fix fix) {
	}

	/**
	 * What became of a model.
	 *
	 * @param applied  the fixes, in the order of their application
	 * @param problems what is left
	 */
	public record Result(List<Applied> applied, List<Problem> problems) {

		/** Copies the lists. */
		public Result {
			applied = List.copyOf(applied);
			problems = List.copyOf(problems);
		}
	}

	/**
	 * Mends a model: errors first, then warnings; layers and networks are removed only when nothing else is left to do.
	 * Stops when no problem that is left has a fix that does not lead back to problems there were before.
	 *
	 * @param architecture the model, which is changed
	 * @param modelFile    its file, for messages and relative paths
	 * @param ids          names new elements
	 */
	public Result mend(Architecture architecture, Path modelFile, IdGenerator ids) {
		List<Applied> applied = new ArrayList<>();
		Set<List<Problem>> seen = new HashSet<>();
		Validator.Report report = validator.report(architecture, modelFile);
		Optional<Applied> next = next(report, architecture, seen);
		while (next.isPresent()) {
			next.get().fix().edit().apply(architecture, ids);
			applied.add(next.get());
			report = validator.report(architecture, modelFile);
			next = next(report, architecture, seen);
		}
		return new Result(applied, report.problems());
	}

	private Optional<Applied> next(Validator.Report report, Architecture architecture, Set<List<Problem>> seen) {
		seen.add(report.problems());
		return next(report, architecture, seen, fix -> !removes(fix, architecture))
				.or(() -> next(report, architecture, seen, _ -> true));
	}

	private Optional<Applied> next(Validator.Report report, Architecture architecture, Set<List<Problem>> seen,
			Predicate<Fix> allowed) {
		return report.problems().stream().sorted(Comparator.comparing(Problem::severity))
				.flatMap(problem -> fixes.best(problem, report, architecture, allowed).map(fix -> new Applied(problem, fix)).stream())
				.filter(applied -> !seen.contains(after(applied.fix(), report, architecture))).findFirst();
	}

	private List<Problem> after(Fix fix, Validator.Report report, Architecture architecture) {
		Architecture copy = Architectures.copy(architecture);
		fix.edit().apply(copy, IdGenerator.counting());
		return validator.report(copy, report.modelFile()).problems();
	}

	/** Tells whether a fix takes away what a person drew. */
	private static boolean removes(Fix fix, Architecture architecture) {
		return switch (fix.edit()) {
			case Bypass _ -> true;
			case RemoveElement(String id) -> Elements.node(architecture, id).isPresent()
					|| Elements.network(architecture, id).isPresent();
			default -> false;
		};
	}
}

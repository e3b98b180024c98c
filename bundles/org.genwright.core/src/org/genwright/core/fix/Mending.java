package org.genwright.core.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;

/** Mends a model as far as fixes are known: the best fix of the first problem that has one, again and again. */
public final class Mending {

	private static final String UNUSED = "unused-node";

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

	/**
	 * Returns the next fix. First those that take nothing away, but no connections to layers that nothing depends on, and
	 * none of these that mend no error as well; then all.
	 */
	private Optional<Applied> next(Validator.Report report, Architecture architecture, Set<List<Problem>> seen) {
		seen.add(report.problems());
		Set<String> unused = report.problems().stream().filter(problem -> problem.code().equals(UNUSED)).map(Problem::elementId)
				.collect(Collectors.toSet());
		return report.problems().stream().sorted(Comparator.comparing(Problem::severity))
				.filter(problem -> !problem.code().equals("input-missing") || !unused.contains(problem.elementId()))
				.flatMap(problem -> best(problem, report, architecture, fix -> !removes(fix, architecture)))
				.filter(applied -> leads(applied, report, architecture, seen, applied.problem().code().equals(UNUSED))).findFirst()
				.or(() -> report.problems().stream().sorted(Comparator.comparing(Problem::severity).reversed())
						.flatMap(problem -> best(problem, report, architecture, _ -> true))
						.filter(applied -> leads(applied, report, architecture, seen, false)).findFirst());
	}

	private Stream<Applied> best(Problem problem, Validator.Report report, Architecture architecture, Predicate<Fix> allowed) {
		return fixes.best(problem, report, architecture, allowed).map(fix -> new Applied(problem, fix)).stream();
	}

	/** Tells whether a fix leads to problems that were not there before, and to fewer errors if asked for. */
	private boolean leads(Applied applied, Validator.Report report, Architecture architecture, Set<List<Problem>> seen, boolean fewer) {
		List<Problem> after = after(applied.fix(), report, architecture);
		return !seen.contains(after) && (!fewer || errors(after) < errors(report.problems()));
	}

	private static long errors(List<Problem> problems) {
		return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
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

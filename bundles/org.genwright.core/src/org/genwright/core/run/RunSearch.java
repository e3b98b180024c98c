package org.genwright.core.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.genwright.core.file.FileProblems;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Finds a run by what a person calls it. */
final class RunSearch {

	private static final String LAST = "last";
	private static final int MOST_CANDIDATES = 5;

	private final RunStore store;

	RunSearch(RunStore store) {
		this.store = store;
	}

	Run find(String reference) throws ProblemException {
		List<Path> directories = store.directories();
		if (reference.equals(LAST)) {
			return last(directories);
		}
		Optional<Path> exact = directories.stream().filter(path -> name(path).equals(reference)).findFirst();
		if (exact.isPresent()) {
			return Run.open(exact.get());
		}
		Optional<Path> path = existing(reference);
		if (path.isPresent()) {
			return Run.open(path.get());
		}
		List<Path> matches = reference.isEmpty() ? List.of()
				: directories.stream().filter(each -> name(each).startsWith(reference)).toList();
		if (matches.size() == 1) {
			return Run.open(matches.getFirst());
		}
		throw matches.isEmpty() ? unknown(reference, directories) : ambiguous(reference, matches);
	}

	private Run last(List<Path> directories) throws ProblemException {
		RunList list = store.list();
		if (list.runs().isEmpty()) {
			if (directories.isEmpty()) {
				throw unknown(LAST, directories);
			}
			throw ProblemException.input(list.problems());
		}
		Run newest = list.runs().getFirst();
		// A newer run that cannot be read must not be passed over in silence. Names begin with the time of creation.
		Path latest = directories.stream().max(Comparator.comparing(RunSearch::second)).orElseThrow();
		return second(latest).compareTo(second(newest.directory())) > 0 ? Run.open(latest) : newest;
	}

	private ProblemException unknown(String reference, List<Path> directories) {
		List<String> names = directories.stream().map(RunSearch::name).toList();
		return ProblemException.input(Problem.error("unknown-run",
				"Run '" + reference + "' in " + FileProblems.quoted(store.folder()),
				"a run directory, an id, a unique beginning of an id, or '" + LAST + "'",
				names.isEmpty() ? "no runs there" : "none of " + names.size() + " runs",
				names.isEmpty() ? "Start one with 'genwright run MODEL', or name the folder of the runs with --runs."
						: (NearestName.suggest(reference, names) + " 'genwright runs' lists them.").strip()));
	}

	private ProblemException ambiguous(String reference, List<Path> matches) {
		String candidates = matches.reversed().stream().limit(MOST_CANDIDATES).map(path -> "'" + name(path) + "'")
				.collect(Collectors.joining(", "));
		String more = matches.size() > MOST_CANDIDATES ? " and " + (matches.size() - MOST_CANDIDATES) + " more" : "";
		return ProblemException.input(Problem.error("ambiguous-run",
				"Run '" + reference + "' in " + FileProblems.quoted(store.folder()), "a beginning of one id only",
				matches.size() + " that begin so: " + candidates + more, "Give more of the id."));
	}

	private static Optional<Path> existing(String reference) {
		try {
			return reference.isEmpty() ? Optional.empty() : Optional.of(Path.of(reference)).filter(Files::isDirectory);
		} catch (InvalidPathException _) {
			return Optional.empty();
		}
	}

	private static String name(Path path) {
		return path.getFileName().toString();
	}

	private static String second(Path directory) {
		String name = directory.toAbsolutePath().normalize().getFileName().toString();
		return RunIds.looksLikeId(name) ? name.substring(0, name.indexOf('_')) : "";
	}
}

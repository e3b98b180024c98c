package org.genwright.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.file.FileProblems;
import org.genwright.core.fix.Mending;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.problem.Severity;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;

/** Validates a model file, and mends it if asked to. */
public final class ModelCheck {

	private final Families families;
	private final Datasets datasets;
	private final Output output;

	/**
	 * @param families the installed families
	 * @param datasets the installed catalogue
	 * @param output   where the result is said
	 */
	public ModelCheck(Families families, Datasets datasets, Output output) {
		this.families = families;
		this.datasets = datasets;
		this.output = output;
	}

	/**
	 * Says everything that is wrong with a model file.
	 *
	 * @param model the file as the person named it
	 * @return the exit code: 2 if the model cannot be trained
	 * @throws ProblemException if the file cannot be read
	 */
	public int validate(String model) throws ProblemException {
		Path file = ModelFiles.path(model, "Model file");
		return say(model, List.of(), Map.of(), new Validator(families, datasets).validate(ModelFiles.load(file), file));
	}

	/**
	 * Applies the best known fix of every problem, says what it did and what is left, and saves the file if anything changed.
	 *
	 * @param model the file as the person named it
	 * @return the exit code: 2 if the model still cannot be trained
	 * @throws ProblemException if the file cannot be read or written; it is then as it was
	 */
	public int fix(String model) throws ProblemException {
		Path file = ModelFiles.path(model, "Model file");
		Architecture architecture = ModelFiles.load(file);
		Mending.Result result = new Mending(families, datasets).mend(architecture, file, IdGenerator.counting());
		if (!result.applied().isEmpty()) {
			save(architecture, file);
		}
		List<Object> fixed = new ArrayList<>();
		List<String> text = new ArrayList<>();
		for (Mending.Applied applied : result.applied()) {
			Map<String, Object> map = Output.toMap(applied.problem());
			map.put("fix", applied.fix().title());
			fixed.add(map);
			text.add("Fixed: " + applied.problem().where() + ": " + applied.fix().title() + ".");
		}
		return say(model, text, Map.of("fixed", fixed), result.problems());
	}

	private int say(String model, List<String> first, Map<String, Object> more, List<Problem> problems) {
		boolean valid = problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("model", model);
		json.put("valid", valid);
		json.putAll(more);
		json.put("problems", problems.stream().map(Output::toMap).toList());
		List<String> text = new ArrayList<>(first);
		problems.forEach(problem -> text.add((problem.severity() == Severity.ERROR ? "Error: " : "Warning: ") + problem.message()));
		text.add(valid ? "'" + model + "' can be trained." : "'" + model + "' cannot be trained.");
		output.result(json, text);
		return valid ? ExitCode.DONE : ExitCode.INPUT;
	}

	/** A file that is protected stays as it is even for an account that may write everything. */
	private static void save(Architecture architecture, Path file) throws ProblemException {
		if (ArchitectureFile.isProtected(file)) {
			throw ProblemException.input(Problem.error("model-file", FileProblems.quoted(file), "a file that can be written",
					"one that is protected", "Lift the protection, or mend a copy. Nothing was changed."));
		}
		try {
			ArchitectureFile.save(architecture, file);
		} catch (ArchitectureFileException e) {
			throw ModelFiles.refused(e);
		}
	}
}

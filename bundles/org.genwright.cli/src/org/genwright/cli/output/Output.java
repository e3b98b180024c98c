package org.genwright.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.Json;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Where a verb says its result: text for people, or exactly one JSON object for programs. Everything else, such as
 * progress and warnings, goes to standard error.
 */
public final class Output {

	/** The form of the result. */
	public enum Form {
		/** Lines for people. */
		TEXT,
		/** One JSON object. */
		JSON
	}

	private final PrintStream result;
	private final PrintStream messages;
	private Form form = Form.TEXT;
	private boolean written;

	/**
	 * @param result   standard output
	 * @param messages standard error
	 */
	public Output(PrintStream result, PrintStream messages) {
		this.result = result;
		this.messages = messages;
	}

	/** Chooses the form; before anything is written. */
	public void form(Form newForm) {
		form = newForm;
	}

	/** Returns the form of the result. */
	public Form form() {
		return form;
	}

	/** Returns the stream for help texts that were asked for. */
	public PrintStream text() {
		return result;
	}

	/** Returns the stream for messages and progress. */
	public PrintStream messages() {
		return messages;
	}

	/**
	 * Writes the result.
	 *
	 * @param json the object for programs, of JSON types
	 * @param text the lines for people
	 */
	public void result(Map<String, Object> json, List<String> text) {
		if (form == Form.JSON) {
			result.println(Json.write(json));
		} else {
			text.forEach(result::println);
		}
		result.flush();
		written = true;
	}

	/** Writes a warning to standard error. */
	public void warn(String text) {
		messages.println("Warning: " + text);
	}

	/** Reports what stopped a verb: a paragraph for people, and in JSON form the one object, if none was written yet. */
	public void failure(ProblemException problems, int exitCode) {
		problems.problems().forEach(problem -> messages.println("Error: " + problem.message()));
		failureObject(problems.problems().stream().map(Output::toMap).toList(), exitCode);
	}

	/** Reports a failure that is described by one sentence only. */
	public void failure(String message, int exitCode) {
		messages.println("Error: " + message);
		failureObject(List.of(Map.of("message", message)), exitCode);
	}

	private void failureObject(List<Map<String, Object>> errors, int exitCode) {
		if (form == Form.JSON && !written) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("errors", errors);
			map.put("exitCode", exitCode);
			result(map, List.of());
		}
	}

	/** Returns a problem's record form. */
	public static Map<String, Object> toMap(Problem problem) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("severity", problem.severity().name());
		map.put("code", problem.code());
		if (!problem.elementId().isEmpty()) {
			map.put("element", problem.elementId());
		}
		map.put("where", problem.where());
		map.put("expected", problem.expected());
		map.put("found", problem.found());
		map.put("remedy", problem.remedy());
		map.put("message", problem.message());
		return map;
	}
}

package org.genwright.ui.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import org.genwright.core.run.Run;
import org.genwright.core.run.RunDataset;
import org.genwright.core.run.RunEnvironment;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunProgress;
import org.genwright.core.run.RunRecord;

/** Writes a run's record down as lines for the Properties view, category by category. */
final class RunDetails {

	private static final List<String> ORDER = List.of(Messages.RunDetails_categoryRun, Messages.RunDetails_categoryResults,
			Messages.RunDetails_categoryParameters, Messages.RunDetails_categorySettings, Messages.RunDetails_categoryTraining,
			Messages.RunDetails_categoryData, Messages.RunDetails_categoryEnvironment);
	private static final int LONGEST_LIST = 24;

	private final List<RunDetail> lines = new ArrayList<>();

	private RunDetails() {
	}

	/** Returns where a category stands among the others. */
	static int order(String category) {
		return ORDER.indexOf(category);
	}

	/** Returns the lines of a run. */
	static List<RunDetail> of(Run run, RunStatus status) {
		RunDetails details = new RunDetails();
		RunRecord record = run.record();
		details.addRun(run, status);
		record.results().forEach((key, value) -> details.flatten(isParameters(key) ? Messages.RunDetails_categoryParameters
				: Messages.RunDetails_categoryResults, isParameters(key) ? "" : key, value));
		details.flatten(Messages.RunDetails_categorySettings, "", record.inputs().settings());
		details.flatten(Messages.RunDetails_categoryTraining, "", record.inputs().training());
		details.addData(record.inputs());
		details.addEnvironment(record);
		return details.lines;
	}

	private static boolean isParameters(String key) {
		return key.equals("parameters");
	}

	private void addRun(Run run, RunStatus status) {
		String category = Messages.RunDetails_categoryRun;
		RunRecord record = run.record();
		RunProgress progress = record.progress();
		add(category, Messages.RunDetails_id, record.id());
		add(category, Messages.RunDetails_state, status.label());
		add(category, Messages.RunDetails_error, record.error());
		add(category, Messages.RunDetails_step, Long.toString(progress.step()));
		add(category, Messages.RunDetails_created, Times.second(progress.created()));
		add(category, Messages.RunDetails_ended, progress.ended().map(Times::second).orElse(""));
		add(category, Messages.RunDetails_resumed, progress.started().stream().skip(1).map(Times::second).collect(Collectors.joining(", ")));
		add(category, Messages.RunDetails_model, record.inputs().model());
		add(category, Messages.RunDetails_family, record.inputs().family().name());
		add(category, Messages.RunDetails_seed, Long.toString(record.inputs().seed()));
		add(category, Messages.RunDetails_directory, run.directory().toString());
	}

	private void addData(RunInputs inputs) {
		String category = Messages.RunDetails_categoryData;
		RunDataset dataset = inputs.dataset();
		add(category, Messages.RunDetails_dataset, dataset.name());
		add(category, Messages.RunDetails_source, dataset.source());
		add(category, Messages.RunDetails_rows, Long.toString(dataset.rows()));
		add(category, Messages.RunDetails_shape, dataset.shape());
		add(category, Messages.RunDetails_columns, text(dataset.columns()));
		add(category, Messages.RunDetails_classes, text(dataset.classes()));
		add(category, Messages.RunDetails_label, dataset.label());
		add(category, Messages.RunDetails_weight, dataset.weight());
		add(category, Messages.RunDetails_split, NLS.bind(Messages.RunDetails_splitRows,
				new Object[] {inputs.split().train(), inputs.split().validation(), inputs.split().test()}));
		add(category, Messages.RunDetails_preprocessing,
				inputs.preprocessing().stream().map(step -> String.valueOf(step.get("type"))).collect(Collectors.joining(", ")));
	}

	private void addEnvironment(RunRecord record) {
		String category = Messages.RunDetails_categoryEnvironment;
		RunEnvironment environment = record.environment();
		add(category, Messages.RunDetails_backend, text(record.toMap().get("backend"))); // as text: the engine's types stay out of here
		add(category, Messages.RunDetails_threads, Integer.toString(environment.threads()));
		add(category, Messages.RunDetails_host, environment.host());
		environment.versions().forEach((name, version) -> add(category, name, version));
	}

	/** Adds nested objects line by line, the keys joined by a slash. */
	private void flatten(String category, String name, Object value) {
		switch (value) {
		case Map<?, ?> map -> map.forEach((key, inner) -> flatten(category, name.isEmpty() ? key.toString() : name + " / " + key, inner));
		case List<?> list when isObjects(list) -> flattenObjects(category, name, list);
		case null, default -> add(category, name, text(value));
		}
	}

	private static boolean isObjects(List<?> list) {
		return !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
	}

	/** Objects in a list are told apart by the part of the data they are of, as likelihoods are, or by number. */
	private void flattenObjects(String category, String name, List<?> objects) {
		for (int i = 0; i < objects.size(); i++) {
			Map<Object, Object> object = new LinkedHashMap<>((Map<?, ?>) objects.get(i));
			Object part = object.remove("split");
			flatten(category, part == null ? name + " / " + (i + 1) : part.toString(), object);
		}
	}

	private void add(String category, String name, String value) {
		if (!value.isEmpty()) {
			lines.add(new RunDetail(category, name, value));
		}
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Double number -> number(number);
		case Instant instant -> Times.second(instant);
		case List<?> list when list.size() > LONGEST_LIST -> list.subList(0, LONGEST_LIST).stream().map(RunDetails::element)
				.collect(Collectors.joining(", ", "", ", \u2026"));
		case List<?> list -> list.stream().map(RunDetails::element).collect(Collectors.joining(", "));
		default -> value.toString();
		};
	}

	private static String element(Object value) {
		return value instanceof List<?> list ? "[" + text(list) + "]" : text(value);
	}

	/** Six digits say enough here; the record has them all. */
	private static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6g", value);
	}
}

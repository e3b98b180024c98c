package org.genwright.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.swt.SWT;

/** The columns of the Runs view, from left to right. */
enum RunColumn {
	NAME(Messages.RunColumn_name, 230, SWT.LEFT, RunRow::name, text(RunRow::name)),
	STATE(Messages.RunColumn_state, 96, SWT.LEFT, row -> row.status().label(), Comparator.comparing(RunRow::status)),
	PROGRESS(Messages.RunColumn_progress, 55, SWT.RIGHT, row -> Long.toString(row.step()), Comparator.comparingLong(RunRow::step)),
	RESULT(Messages.RunColumn_result, 212, SWT.LEFT, row -> row.result().text(), Comparator.comparingDouble(row -> row.result().value())),
	FAMILY(Messages.RunColumn_family, 126, SWT.LEFT, RunRow::family, text(RunRow::family)),
	DATASET(Messages.RunColumn_dataset, 100, SWT.LEFT, RunRow::dataset, text(RunRow::dataset)),
	STARTED(Messages.RunColumn_started, 95, SWT.LEFT, row -> row.started().map(time -> Times.brief(time, Instant.now())).orElse(""),
			Comparator.comparing(row -> row.started().orElse(Instant.MIN))),
	DURATION(Messages.RunColumn_duration, 82, SWT.RIGHT, row -> row.duration().map(Times::span).orElse(""),
			Comparator.comparing(row -> row.duration().orElse(Duration.ZERO))),
	MODEL(Messages.RunColumn_model, 100, SWT.LEFT, RunRow::model, text(RunRow::model));

	private final String title;
	private final int width;
	private final int alignment;
	private final Function<RunRow, String> text;
	private final Comparator<RunRow> order;

	RunColumn(String title, int width, int alignment, Function<RunRow, String> text, Comparator<RunRow> order) {
		this.title = title;
		this.width = width;
		this.alignment = alignment;
		this.text = text;
		this.order = order;
	}

	private static Comparator<RunRow> text(Function<RunRow, String> text) {
		return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
	}

	String title() {
		return title;
	}

	/** Returns the smallest width the column is given, in points. */
	int width() {
		return width;
	}

	int alignment() {
		return alignment;
	}

	String text(RunRow row) {
		return text.apply(row);
	}

	/** Returns the ascending order; rows that are equal in it are ordered by their directory. */
	Comparator<RunRow> order() {
		return order.thenComparing(RunRow::directory);
	}
}

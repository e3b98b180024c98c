package org.genwright.ui.editor.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.genwright.core.validation.Validator;
import org.genwright.core.validation.Validator.Report;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;

/**
 * Infers shapes and problems of a model that is being edited: at once as long as that takes no longer than
 * {@link #PATIENCE_MILLIS}, else of a copy on another thread.
 */
final class Inference {

	/** How long an edit may wait for inference. */
	private static final long PATIENCE_MILLIS = 10;

	private final Validator validator;
	private final Executor background;
	private final Executor userInterface;
	private final Consumer<Throwable> failed;
	private volatile long lastMillis;

	/**
	 * Creates an inference.
	 *
	 * @param background    runs what takes long
	 * @param userInterface runs what concerns the editor
	 * @param failed        hears what went wrong in the background; there is no report then
	 */
	Inference(Installation installation, Executor background, Executor userInterface, Consumer<Throwable> failed) {
		validator = new Validator(installation.families(), installation.datasets());
		this.background = background;
		this.userInterface = userInterface;
		this.failed = failed;
	}

	/** Returns the report of a model, however long it takes. */
	Report now(Architecture architecture, Path file) {
		long start = System.nanoTime();
		Report report = validator.report(architecture, file);
		lastMillis = (System.nanoTime() - start) / 1_000_000;
		return report;
	}

	/** Tells whether the model is so large that the report should be made in the background. */
	boolean isSlow() {
		return lastMillis > PATIENCE_MILLIS;
	}

	/**
	 * Makes a report in the background.
	 *
	 * @param done receives it on the thread of the user interface
	 */
	void later(Architecture architecture, Path file, Consumer<Report> done) {
		Architecture copy = Architectures.copy(architecture);
		CompletableFuture.supplyAsync(() -> now(copy, file), background).thenAcceptAsync(done, userInterface).exceptionally(failure -> {
			failed.accept(failure.getCause());
			return null;
		});
	}
}

package org.genwright.ui.editor.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.commands.CommandStack;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.validation.Validator.Report;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.scene.SceneCache;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/** An open model: what all pages of an editor share. To be used on the thread of the user interface. */
public final class ModelSession {

	private final Architecture architecture;
	private Path file;
	private final Installation installation;
	private final IdGenerator ids;
	private final ModelStack commands = new ModelStack();
	private final ElementSelection selection = new ElementSelection();
	private final List<Consumer<ModelState>> listeners = new CopyOnWriteArrayList<>();
	private final Inference inference;
	private final SceneCache scenes = new SceneCache();
	private ModelState state;
	private boolean disposed;

	/**
	 * Opens a session.
	 *
	 * @param architecture  the model, which only commands of this session may change
	 * @param file          its file, for messages and relative paths
	 * @param ids           names new elements
	 * @param background    runs inference of large models
	 * @param userInterface runs what concerns the editor
	 */
	public ModelSession(Architecture architecture, Path file, Installation installation, IdGenerator ids, Executor background,
			Executor userInterface) {
		this.architecture = architecture;
		this.file = file;
		this.installation = installation;
		this.ids = ids;
		inference = new Inference(installation, background, userInterface,
				failure -> ILog.of(ModelSession.class).error("The shapes and problems of the model could not be found out.", failure));
		state = state(0, inference.now(architecture, file));
		commands.addCommandStackListener(event -> changed());
	}

	/** Returns the model; it is changed by commands only. */
	public Architecture architecture() {
		return architecture;
	}

	/** Returns the file of the model. */
	public Path file() {
		return file;
	}

	/** Follows the file to another place. Paths in the model are relative to it, so what is known of the model may change. */
	public void moveTo(Path place) {
		file = place;
		changed();
	}

	/** Returns what is installed. */
	public Installation installation() {
		return installation;
	}

	/** Returns the commands: execute, undo, redo, save location. */
	public CommandStack commands() {
		return commands;
	}

	/** Returns what is selected. */
	public ElementSelection selection() {
		return selection;
	}

	/** Returns what is known of the model now. */
	public ModelState state() {
		return state;
	}

	/** Makes a command that is not run yet. */
	public ModelCommand command(String label, ModelEdit edit) {
		return new ModelCommand(label, architecture, ids, edit);
	}

	/** Runs an edit as one undoable command; an edit that changes nothing leaves no trace. */
	public void run(String label, ModelEdit edit) {
		commands.execute(command(label, edit));
	}

	/** Adds a listener, called after every change of the model or of what is known of it. */
	public void addListener(Consumer<ModelState> listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Consumer<ModelState> listener) {
		listeners.remove(listener);
	}

	/** Ends the session; results that are still under way are dropped. */
	public void dispose() {
		disposed = true;
		listeners.clear();
		commands.dispose();
	}

	private void changed() {
		long version = state.version() + 1;
		if (inference.isSlow()) {
			publish(state(version, state.report()));
			inference.later(architecture, file, report -> {
				if (!disposed && state.version() == version) {
					publish(state(version, report));
				}
			});
		} else {
			publish(state(version, inference.now(architecture, file)));
		}
	}

	private void publish(ModelState next) {
		state = next;
		listeners.forEach(listener -> listener.accept(next));
	}

	private ModelState state(long version, Report report) {
		ModelFigures figures = ModelFigures.of(architecture, report, installation.families().layers());
		return new ModelState(version, report, figures, scenes.scene(architecture, figures, Placement.of(architecture)));
	}
}

package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.genwright.core.problem.Problem;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/**
 * Keeps the markers of an open file as its editor sees the model: replaced when it opens, when it is saved, and half a
 * second after the last change. When the editor closes, the file itself counts again.
 */
public final class LiveMarkers implements Consumer<ModelState> {

	private static final int PAUSE_MILLIS = 500;

	private final ModelSession session;
	private final Supplier<Optional<IFile>> place;
	private final Display display = Display.getCurrent();
	private final Runnable update = this::update;
	private Optional<IFile> marked = Optional.empty();
	private boolean dirty;

	/**
	 * Begins to mark. To be used on the thread of the user interface.
	 *
	 * @param session the open model
	 * @param place   its file in the workspace; empty if it is elsewhere
	 */
	public LiveMarkers(ModelSession session, Supplier<Optional<IFile>> place) {
		this.session = session;
		this.place = place;
		session.addListener(this);
		update();
	}

	@Override
	public void accept(ModelState state) {
		boolean saved = dirty && !session.commands().isDirty();
		dirty = session.commands().isDirty();
		if (saved) {
			update();
		} else {
			display.timerExec(PAUSE_MILLIS, update);
		}
	}

	private void update() {
		display.timerExec(-1, update);
		Optional<IFile> now = place.get();
		if (!now.equals(marked)) {
			release();
			marked = now;
			now.ifPresent(file -> OpenModels.opened(file, session));
		}
		List<Problem> problems = session.state().report().problems();
		now.ifPresent(file -> inBackground(file, _ -> ProblemMarkers.replace(file, Finding.of(problems))));
	}

	/** Lets the file itself count again. */
	private void release() {
		marked.ifPresent(file -> {
			OpenModels.closed(file, session);
			leave(file, session.installation());
		});
		marked = Optional.empty();
	}

	/** Marks a file that an editor could not open: with what is wrong on the disk. */
	public static void markBroken(IFile file, Installation installation) {
		inBackground(file, _ -> new UnopenedModel(file, installation).mark());
	}

	/** Marks a file that no editor shows any more: with its problems, if somebody looks after them, else with none. */
	public static void leave(IFile file, Installation installation) {
		inBackground(file, _ -> {
			if (ModelNature.isOn(file.getProject())) {
				new UnopenedModel(file, installation).mark();
			} else {
				ProblemMarkers.remove(file);
			}
		});
	}

	/** Runs the jobs of a file one after the other. */
	private static void inBackground(IFile file, ICoreRunnable code) {
		Job job = Job.createSystem(Messages.LiveMarkers_job, monitor -> {
			try {
				code.run(monitor);
			} catch (CoreException failure) {
				if (file.isAccessible()) { // else it was deleted meanwhile, and its markers with it
					ILog.of(LiveMarkers.class).log(failure.getStatus());
				}
			}
		});
		job.setRule(new FileRule(file));
		job.schedule();
	}

	/** Ends it. */
	public void close() {
		display.timerExec(-1, update);
		session.removeListener(this);
		release();
	}
}

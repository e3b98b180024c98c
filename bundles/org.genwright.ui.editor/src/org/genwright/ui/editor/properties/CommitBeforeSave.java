package org.genwright.ui.editor.properties;

import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

/** Takes over what is being typed before a save, so that the file has it. */
final class CommitBeforeSave implements IExecutionListener, AutoCloseable {

	private static final Set<String> SAVES = Set.of(IWorkbenchCommandConstants.FILE_SAVE, IWorkbenchCommandConstants.FILE_SAVE_ALL,
			IWorkbenchCommandConstants.FILE_SAVE_AS);

	private final ICommandService commands;
	private final Runnable commit;

	/**
	 * Begins to listen.
	 *
	 * @param services where the commands are
	 * @param commit   takes over what is being typed
	 */
	CommitBeforeSave(IServiceLocator services, Runnable commit) {
		this.commands = services.getService(ICommandService.class);
		this.commit = commit;
		commands.addExecutionListener(this);
	}

	@Override
	public void preExecute(String command, ExecutionEvent event) {
		if (SAVES.contains(command)) {
			commit.run();
		}
	}

	@Override
	public void postExecuteSuccess(String command, Object result) {
		// There is nothing to do after a save.
	}

	@Override
	public void postExecuteFailure(String command, ExecutionException failure) {
		// There is nothing to do after a save.
	}

	@Override
	public void notHandled(String command, NotHandledException failure) {
		// There is nothing to do after a save.
	}

	@Override
	public void close() {
		commands.removeExecutionListener(this);
	}
}

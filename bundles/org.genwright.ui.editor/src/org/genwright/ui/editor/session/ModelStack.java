package org.genwright.ui.editor.session;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/**
 * The commands of one open model. Accepts model commands and compounds of them; what changes nothing leaves no trace, so
 * that the model is dirty exactly when it differs from the file by at least one command.
 */
public final class ModelStack extends CommandStack {

	@Override
	public void execute(Command command) {
		if (command == null || !command.canExecute()) {
			return;
		}
		ModelCommand model = ModelCommand.joined(command);
		model.execute();
		if (!model.isEmpty()) {
			super.execute(model);
		}
	}
}

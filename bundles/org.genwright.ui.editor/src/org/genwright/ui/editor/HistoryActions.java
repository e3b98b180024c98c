package org.genwright.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of a model, for pages that have no such actions of their own. */
public final class HistoryActions {

	private HistoryActions() {
	}

	/**
	 * Returns the actions by their ids in {@code ActionFactory}.
	 *
	 * @param commands returns the commands of the model now; empty if there is no model
	 */
	public static Map<String, IAction> of(Supplier<Optional<CommandStack>> commands) {
		return Map.of(ActionFactory.UNDO.getId(), action(ActionFactory.UNDO, commands, stack -> {
			if (stack.canUndo()) {
				stack.undo();
			}
		}), ActionFactory.REDO.getId(), action(ActionFactory.REDO, commands, stack -> {
			if (stack.canRedo()) {
				stack.redo();
			}
		}));
	}

	private static IAction action(ActionFactory global, Supplier<Optional<CommandStack>> commands, Consumer<CommandStack> code) {
		Action action = new Action() {
			@Override
			public void run() {
				commands.get().ifPresent(code);
			}
		};
		action.setId(global.getId());
		action.setActionDefinitionId(global.getCommandId());
		return action;
	}
}

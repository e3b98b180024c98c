package org.genwright.ui.editor.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * An undoable change of a model. The edit runs once, under a change recorder of its own; undo and redo reverse and apply
 * what was recorded.
 */
public final class ModelCommand extends Command {

	private final Architecture architecture;
	private final IdGenerator ids;
	private final ModelEdit edit;
	private Optional<ChangeDescription> change = Optional.empty();

	/**
	 * Creates a command.
	 *
	 * @param label        what people call it, such as {@code Move dense1}
	 * @param architecture the model
	 * @param ids          names new elements
	 * @param edit         the change
	 */
	public ModelCommand(String label, Architecture architecture, IdGenerator ids, ModelEdit edit) {
		super(label);
		this.architecture = architecture;
		this.ids = ids;
		this.edit = edit;
	}

	/**
	 * Joins the parts of a compound command into one command with one recording, since a recording looks at the whole
	 * model.
	 *
	 * @param command a model command, or a compound of model commands
	 */
	static ModelCommand joined(Command command) {
		if (command instanceof ModelCommand model) {
			return model;
		}
		if (!(command instanceof CompoundCommand compound) || compound.isEmpty()) {
			throw new IllegalArgumentException("Expected commands that change the model, found " + command + ".");
		}
		List<ModelCommand> parts = children(compound).map(ModelCommand::joined).toList();
		ModelCommand first = parts.getFirst();
		String label = compound.getLabel() == null || compound.getLabel().isEmpty() ? labels(parts) : compound.getLabel();
		return new ModelCommand(label, first.architecture, first.ids,
				(model, generator) -> parts.forEach(part -> part.edit.apply(model, generator)));
	}

	private static Stream<Command> children(CompoundCommand compound) {
		return Arrays.stream(compound.getChildren()).map(Command.class::cast);
	}

	private static String labels(List<ModelCommand> parts) {
		return parts.stream().map(Command::getLabel).distinct().limit(2).collect(Collectors.joining(", "));
	}

	/** Applies the edit; if it throws, the model is as it was. */
	@Override
	public void execute() {
		if (change.isPresent()) {
			return;
		}
		ChangeRecorder recorder = new ChangeRecorder(architecture);
		try {
			edit.apply(architecture, ids);
			change = Optional.of(recorder.endRecording());
		} catch (RuntimeException failure) {
			recorder.endRecording().apply();
			throw failure;
		} finally {
			recorder.dispose();
		}
	}

	/** Tells whether the edit changed nothing. */
	boolean isEmpty() {
		return change.filter(recorded -> !recorded.getObjectChanges().isEmpty() || !recorded.getResourceChanges().isEmpty()).isEmpty();
	}

	@Override
	public boolean canUndo() {
		return change.isPresent();
	}

	@Override
	public void undo() {
		change.orElseThrow().applyAndReverse();
	}

	@Override
	public void redo() {
		change.orElseThrow().applyAndReverse();
	}
}

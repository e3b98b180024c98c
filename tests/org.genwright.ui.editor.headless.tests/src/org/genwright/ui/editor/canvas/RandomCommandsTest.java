package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Undo and redo of random commands that policies give for requests restore the file byte by byte. */
class RandomCommandsTest {

	private static final int COMMANDS = 200;
	private static final int PATIENCE = 4000;

	private DrawnModel model;
	private CommandStack stack;
	private List<String> states;
	private int position;
	private int saved;

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 20);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void undoAndRedoRestoreEveryByteAndTheDirtyFlag(long seed) {
		model = DrawnModel.open();
		stack = model.session().commands();
		states = new ArrayList<>(List.of(model.xmi()));
		SplittableRandom random = new SplittableRandom(seed);
		RandomRequests requests = new RandomRequests(model.viewer(), seed);
		int run = 0;
		for (int attempt = 0; run < COMMANDS && attempt < PATIENCE; attempt++) {
			run += execute(requests.next()) ? 1 : 0;
			if (random.nextInt(10) == 0) {
				walk(-random.nextInt(6));
				walk(random.nextInt(6));
			}
			if (random.nextInt(40) == 0) {
				stack.markSaveLocation();
				saved = position;
			}
		}
		assertEquals(COMMANDS, run, "commands run");
		walk(-states.size());
		assertEquals(0, position);
		walk(states.size());
		assertEquals(states.size() - 1, position);
	}

	/** Runs a command; tells whether it changed the model. What changes nothing must leave no trace. */
	private boolean execute(Command command) {
		if (command == null || !command.canExecute()) {
			return false;
		}
		stack.execute(command);
		String now = model.xmi();
		boolean changed = !now.equals(states.get(position));
		if (changed) {
			if (saved > position) {
				saved = -1;
			}
			states.subList(position + 1, states.size()).clear();
			states.add(now);
			position++;
		}
		check();
		return changed;
	}

	/** Undoes or redoes some commands, as far as there are any. */
	private void walk(int steps) {
		for (int i = 0; i < Math.abs(steps); i++) {
			if (steps < 0 ? position == 0 : position == states.size() - 1) {
				return;
			}
			assertTrue(steps < 0 ? stack.canUndo() : stack.canRedo());
			if (steps < 0) {
				stack.undo();
				position--;
			} else {
				stack.redo();
				position++;
			}
			check();
		}
	}

	private void check() {
		assertEquals(states.get(position), model.xmi());
		assertEquals(position != saved, stack.isDirty(), "dirty");
		ShownParts.assertShown(model);
	}
}

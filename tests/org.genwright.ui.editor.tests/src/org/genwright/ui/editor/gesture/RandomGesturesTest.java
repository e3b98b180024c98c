package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.model.architecture.Network;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

/** Thirty gestures in any order: undo and redo bring back every state of the model to the letter, and the dirty flag with it. */
class RandomGesturesTest {

	private static final int GESTURES = 30;
	private static final int SAVED_AFTER = 12;

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();
	private final Hand hand = new Hand(fixture);
	private final SplittableRandom random = new SplittableRandom(5);
	private final List<String> states = new ArrayList<>();
	private int saved;

	@Test
	void undoAndRedoOfThirtyRandomGesturesRestoreEveryState() {
		fixture.openExample("moons-vae");
		fixture.maximise();
		states.add(fixture.xmi());
		for (int i = 0; i < GESTURES; i++) {
			String gesture = gesture(random.nextInt(9));
			String now = fixture.xmi();
			if (!now.equals(states.getLast())) {
				states.add(now);
			}
			if (i == SAVED_AFTER) {
				fixture.input().key('s', Modifier.CTRL);
				saved = states.size() - 1;
			}
			assertDirty("after gesture " + i + ", " + gesture);
		}
		assertTrue(states.size() > GESTURES / 2, "only " + states.size() + " states");
		assertTrue(saved > 0 && saved < states.size() - 1);
		walk('z', -1);
		walk('y', 1);
	}

	private void assertDirty(String when) {
		assertEquals(states.size() - 1 != saved, fixture.editor().isDirty(), when);
	}

	private void walk(char key, int step) {
		int at = step < 0 ? states.size() - 1 : 0;
		while (at + step >= 0 && at + step < states.size()) {
			at += step;
			fixture.input().key(key, Modifier.CTRL);
			assertEquals(states.get(at), fixture.xmi(), "state " + at + " after Ctrl+" + key);
			assertEquals(at != saved, fixture.editor().isDirty(), "dirty in state " + at + ", saved in " + saved);
		}
		assertEquals(step > 0, UserInterface.get(() -> fixture.session().commands().canUndo()));
		assertEquals(step < 0, UserInterface.get(() -> fixture.session().commands().canRedo()));
	}

	private String gesture(int kind) {
		String node = anyNode();
		return switch (kind) {
		case 0, 1 -> {
			hand.drag(node, random.nextInt(-60, 60), random.nextInt(-20, 60));
			yield "move " + node;
		}
		case 2 -> {
			hand.select(node, anyNode());
			fixture.input().key(random.nextBoolean() ? Key.DOWN : Key.RIGHT, Modifier.CTRL);
			yield "step of " + node;
		}
		case 3 -> connect(node, anyNode());
		case 4 -> resize(node);
		case 5 -> rename(node);
		case 6 -> copy(node);
		case 7 -> delete(node);
		default -> disconnect();
		};
	}

	private String connect(String source, String target) {
		if (UserInterface.get(() -> hand.node(source).ports().stream().noneMatch(port -> port.kind() == Kind.OUTPUT)
				|| hand.node(target).ports().stream().noneMatch(port -> port.kind() == Kind.INPUT))) {
			return "nothing";
		}
		hand.connect(source, target);
		fixture.input().key(Key.ESCAPE);
		return "connect " + source + " to " + target;
	}

	private String resize(String node) {
		hand.click(node);
		hand.resize(node, random.nextInt(10, 50), random.nextInt(10, 50));
		return "resize " + node;
	}

	private String rename(String node) {
		hand.click(node);
		fixture.input().key(Key.F2);
		fixture.editor().directEditType("n" + random.nextInt(1000));
		return "rename " + node;
	}

	private String copy(String node) {
		hand.click(node);
		fixture.input().key('c', Modifier.CTRL);
		fixture.input().key('v', Modifier.CTRL);
		return "copy " + node;
	}

	private String delete(String node) {
		hand.click(node);
		fixture.input().key(Key.DELETE);
		return "delete " + node;
	}

	private String disconnect() {
		List<String> connections = fixture.model(model -> model.getNetworks().stream().flatMap(network -> network.getConnections().stream())
				.map(connection -> connection.getId()).toList());
		if (connections.isEmpty()) {
			return "nothing";
		}
		String connection = connections.get(random.nextInt(connections.size()));
		fixture.input().click(hand.on(connection));
		fixture.input().key(Key.DELETE);
		return "delete " + connection;
	}

	private String anyNode() {
		List<String> nodes = fixture.model(model -> model.getNetworks().stream().map(Network::getNodes).flatMap(List::stream)
				.map(node -> node.getId()).toList());
		return nodes.get(random.nextInt(nodes.size()));
	}
}

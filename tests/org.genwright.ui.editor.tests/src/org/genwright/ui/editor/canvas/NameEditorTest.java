package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NameEditorTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@BeforeEach
	void editTheNameOfALayer() {
		fixture.openExample("moons-vae");
		fixture.maximise();
		UserInterface.run(() -> fixture.session().selection().select(List.of("encoder.dense1"), this));
		UserInterface.run(() -> fixture.editor().getSWTBotGefViewer().getGraphicalViewer().getControl().setFocus());
		fixture.input().key(Key.F2);
	}

	private String name() {
		return fixture.model(model -> ((Node) Ids.find(model, "encoder.dense1").orElseThrow()).getName());
	}

	@Test
	void theNameOfAnotherLayerOfTheNetworkIsRefused() {
		fixture.input().type("dense2");
		fixture.input().key(Key.ENTER);
		assertEquals("dense1", name());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void aFreeNameIsTaken() {
		fixture.input().type("first");
		fixture.input().key(Key.ENTER);
		assertEquals("first", name());
	}
}

package org.genwright.ui.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

class ReloadTest {

	private static final String BEFORE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:architecture="http://genwright.org/architecture/1" id="old" formatVersion="1" name="Old" family="vae" dataShape="2">
			  <dataset source="moons"/>
			  <settings name="latents" value="2"/>
			  <networks id="n" role="encoder">
			    <nodes id="a" name="a" type="dense"/>
			  </networks>
			</architecture:Architecture>
			""";

	private static Architecture read(String text) throws IOException {
		return ArchitectureFile.read(text.getBytes(StandardCharsets.UTF_8), "test");
	}

	private static String text(Architecture model) throws IOException {
		return new String(ArchitectureFile.toBytes(model), StandardCharsets.UTF_8);
	}

	@Test
	void theModelBecomesTheOtherByteForByteAndBackByUndo() throws IOException {
		Architecture model = read(BEFORE);
		ModelSession session = new ModelSession(model, Path.of("test.genmodel"),
				new Installation(new Families(List.of()), new Datasets(List.of(), List.of(), List.of())), IdGenerator.counting(), Runnable::run,
				Runnable::run);
		session.selection().select(List.of("a"), this);
		session.run("Reload", new Reload(read(ModelFileTest.UNKNOWN)));
		assertSame(model, session.architecture());
		assertEquals(ModelFileTest.UNKNOWN, text(model));
		assertEquals(List.of("a"), List.copyOf(session.selection().ids()));
		assertEquals(2, session.state().scene().nodes().count());
		session.commands().undo();
		assertEquals(1, session.state().scene().nodes().count());
		assertEquals(BEFORE, text(model).replace(" mood=\"good\"", ""));
		session.commands().redo();
		assertEquals(ModelFileTest.UNKNOWN, text(model));
	}
}

package org.genwright.ui.editor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.fix.Fix;
import org.genwright.core.fix.RemoveElement;
import org.genwright.core.fix.SetSetting;
import org.genwright.core.problem.Problem;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.ui.editor.session.Installed;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fixes for what is selected. */
class QuickFixesTest {

	private static final Path FILE = Stream.of("examples", "../../examples").map(folder -> Path.of(folder, "moons-vae.genmodel"))
			.filter(Files::exists).findFirst().orElseThrow();

	private ModelSession session;

	@BeforeEach
	void open() throws Exception {
		session = new ModelSession(ArchitectureFile.load(FILE), FILE, Installed.HERE, IdGenerator.counting(), Runnable::run,
				Runnable::run);
		session.run("Damage", new SetSetting("encoder.mu-dense", "units", "7"));
		session.run("Damage", new RemoveElement("decoder.z"));
	}

	private List<String> titles(String... ids) {
		return new QuickFixes(session).of(Set.of(ids)).stream().map(offer -> offer.fix().map(Fix::title).orElse("none")).toList();
	}

	@Test
	void problemsOfTheSelectedLayerAreOffered() {
		assertEquals("Set units of 'mu-dense' to 2", titles("encoder.mu-dense").getFirst());
		assertEquals(List.of(), titles("encoder.dense1"));
	}

	@Test
	void whatANetworkLacksIsOfferedAtTheNetwork() {
		assertEquals("Add the Input layer 'z' before 'dense1'", titles("decoder").getFirst());
	}

	@Test
	void withoutASelectionEveryProblemHasItsBestFix() {
		List<QuickFixes.Offer> offers = new QuickFixes(session).of(Set.of());
		assertEquals(offers.stream().map(QuickFixes.Offer::problem).distinct().toList(), offers.stream().map(QuickFixes.Offer::problem).toList());
		assertTrue(titles().containsAll(List.of("Set units of 'mu-dense' to 2", "Add the Input layer 'z' before 'dense1'")), titles().toString());
	}

	@Test
	void problemOfYesterdayHasNoFixes() {
		Problem problem = session.state().report().problems().getFirst();
		session.commands().undo();
		session.commands().undo();
		assertEquals(List.of(), new QuickFixes(session).of(problem));
	}
}

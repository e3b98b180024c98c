package org.genwright.ui.editor.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.formula.Formula;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installed;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermLinksTest {

	private static ModelSession open(String example) throws ArchitectureFileException {
		Path file = Stream.of(Path.of("examples"), Path.of("../../examples")).filter(Files::isDirectory).findFirst().orElseThrow()
				.resolve(example + ".genmodel");
		return new ModelSession(ArchitectureFile.load(file), file, Installed.HERE, IdGenerator.from(() -> "id"), Runnable::run, Runnable::run);
	}

	private static ObjectiveContent content(ModelSession session) {
		return ObjectiveContent.of(session.architecture(), session.state()).orElseThrow();
	}

	private static TermLinks links(ModelSession session) {
		return new TermLinks(session.architecture(), session.state().figures().skeleton());
	}

	private static Formula.Term term(ModelSession session, String id) {
		return content(session).terms().stream().map(TermEntry::term).filter(term -> term.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aTermStandsForElementsOfTheSkeletonAndLayers() throws ArchitectureFileException {
		ModelSession session = open("digits-vae");
		assertEquals(List.of("skeleton/kl", "skeleton/posterior", "skeleton/prior", "encoder.mu", "encoder.logVar"),
				links(session).elements(term(session, "kl")));
		List<String> decoder = session.architecture().getNetworks().getLast().getNodes().stream().map(node -> node.getId()).toList();
		assertTrue(links(session).elements(term(session, "likelihood")).containsAll(decoder));
	}

	@Test
	void aVariableOfThePlateDiagramIsAnElementOfTheSkeletonIfThatHasIt() throws ArchitectureFileException {
		ModelSession session = open("digits-vae");
		assertEquals(List.of("φ", "z skeleton/z", "x skeleton/x", "θ"), content(session).plates().variables().stream()
				.map(variable -> (variable.symbol() + " " + links(session).element(variable).orElse("")).strip()).toList());
	}

	@Test
	void aLayerAnElementOrANetworkStandsForItsTerms() throws ArchitectureFileException {
		ModelSession session = open("digits-vae");
		List<TermEntry> terms = content(session).terms();
		assertEquals(Set.of("posterior", "kl"), links(session).terms(terms, Set.of("encoder.mu")));
		assertEquals(Set.of("posterior"), links(session).terms(terms, Set.of("encoder.dense1")));
		assertEquals(Set.of("kl"), links(session).terms(terms, Set.of("skeleton/prior")));
		assertEquals(Set.of("reconstruction", "likelihood"), links(session).terms(terms, Set.of("decoder")));
		assertEquals(Set.of(), links(session).terms(terms, Set.of("encoder.x-flatten")));
	}

	@Test
	void elementsThatTheSkeletonLacksAndNetworksThatAreMissingAreLeftOut() throws ArchitectureFileException {
		ModelSession session = open("digits-vae");
		session.run("Remove", (model, _) -> model.getNetworks().removeLast());
		assertTrue(links(session).elements(term(session, "likelihood")).stream().allMatch(id -> id.startsWith("skeleton/")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"digits-vae", "digits-conditional-vae", "digits-mixture", "digits-classes", "moons-vae", "old-faithful-mixture",
			"eight-gaussians-mixture"})
	void everyTermOfTheExamplesSaysSomethingAndIsComputedBySomethingThatIsThere(String example) throws ArchitectureFileException {
		ModelSession session = open(example);
		assertFalse(content(session).terms().isEmpty());
		for (TermEntry entry : content(session).terms()) {
			assertFalse(links(session).elements(entry.term()).isEmpty(), entry.term().id());
			assertTrue(entry.term().sentence().endsWith("."), entry.term().sentence());
			assertTrue(links(session).terms(content(session).terms(), Set.copyOf(links(session).elements(entry.term()))).contains(entry.term().id()));
		}
	}

	@Test
	void thereIsNoContentWithoutAFamilyOrWithWrongSettings() throws ArchitectureFileException {
		ModelSession session = open("digits-vae");
		Architecture model = session.architecture();
		session.run("Family", (architecture, _) -> architecture.setFamily("unheard"));
		assertEquals(Optional.empty(), ObjectiveContent.of(model, session.state()));
		session.commands().undo();
		assertEquals("Evidence lower bound (ELBO)", content(session).objective().name());
		assertEquals(content(session), content(session), "equal contents are not laid out again");
	}
}

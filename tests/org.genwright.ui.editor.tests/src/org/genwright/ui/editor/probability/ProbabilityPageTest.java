package org.genwright.ui.editor.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.ObjectiveExport;
import org.genwright.model.edit.Settings;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.figure.DiagramColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProbabilityPageTest {

	private static final List<String> DIVERGENCE = List.of("skeleton/kl", "skeleton/posterior", "skeleton/prior", "encoder.mu", "encoder.logVar");

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@TempDir
	Path folder;

	private ObjectiveCanvas canvas;

	private void open(String example) {
		fixture.openExample(example);
		fixture.maximise();
		show();
	}

	private void show() {
		fixture.editor().bot().cTabItem("Probabilistic").activate();
		canvas = fixture.editor().bot().widget("the objective", ObjectiveCanvas.class, _ -> true);
		fixture.input().focus(fixture.bot().mainShell().widget());
		fixture.bot().waitUntil("the terms are in place", () -> !canvas.areas("kl").isEmpty() || !canvas.areas("normal").isEmpty());
	}

	/** The middle of a term in the formula, or near the lower end of its paragraph. */
	private Point middle(String term, boolean formula) {
		return UserInterface.get(() -> {
			List<Rectangle> areas = canvas.areas(term);
			Rectangle area = formula ? areas.getFirst() : areas.getLast();
			return canvas.toDisplay(area.x + area.width / 2, area.y + area.height - 3);
		});
	}

	private List<String> selected() {
		return UserInterface.get(() -> List.copyOf(fixture.session().selection().ids()));
	}

	private Emphasis emphasis() {
		return UserInterface.get(() -> canvas.emphasis());
	}

	private void waitFor(Set<String> lit) {
		fixture.bot().waitUntil("terms that stand out: " + lit, () -> canvas.emphasis().lit().equals(lit));
	}

	@Test
	void aClickOnATermSelectsWhatComputesIt() {
		open("digits-vae");
		fixture.input().click(middle("kl", true));
		waitFor(Set.of("kl"));
		assertEquals(DIVERGENCE, selected());
		fixture.screenshot("probabilistic");
		fixture.input().click(middle("likelihood", false));
		waitFor(Set.of("likelihood"));
		assertTrue(selected().contains("decoder.dense1") && selected().contains("skeleton/likelihood") && !selected().contains("encoder.mu"),
				selected().toString());
	}

	@Test
	void aSelectionElsewhereLightsUpItsTerms() {
		open("digits-vae");
		UserInterface.run(() -> fixture.session().selection().select(List.of("encoder.mu"), this));
		waitFor(Set.of("posterior", "kl"));
		UserInterface.run(() -> fixture.session().selection().select(List.of("skeleton/prior"), this));
		waitFor(Set.of("kl"));
		UserInterface.run(() -> fixture.session().selection().select(List.of("decoder"), this));
		waitFor(Set.of("reconstruction", "likelihood"));
		UserInterface.run(() -> fixture.session().selection().select(List.of(), this));
		waitFor(Set.of());
	}

	@Test
	void theMousePointsAtTerms() {
		open("digits-vae");
		fixture.input().glide(middle("kl", true));
		fixture.bot().waitUntil("the divergence is pointed at", () -> canvas.emphasis().pointed().equals(Optional.of("kl")));
		assertEquals(List.of(), selected());
	}

	@Test
	void keysGoFromTermToTermAndSelect() {
		open("digits-vae");
		UserInterface.run(() -> canvas.forceFocus());
		List<String> terms = UserInterface.get(() -> canvas.terms().stream().map(entry -> entry.term().id()).toList());
		for (String term : terms) {
			fixture.input().key(Key.TAB);
			fixture.bot().waitUntil("the keys are at " + term, () -> canvas.emphasis().current().equals(Optional.of(term)));
		}
		fixture.input().key(Key.UP);
		fixture.input().key(Key.DOWN);
		fixture.bot().waitUntil("the keys are at the last term", () -> canvas.emphasis().current().equals(Optional.of(terms.getLast())));
		fixture.input().key(Key.ENTER);
		waitFor(Set.of(terms.getLast()));
		assertEquals(DIVERGENCE, selected());
		fixture.input().key(Key.TAB);
		fixture.bot().waitUntil("the focus leaves the page", () -> !canvas.isFocusControl());
		assertEquals(Optional.empty(), emphasis().current());
	}

	@Test
	void aDoubleClickShowsTheLayersOnTheCanvas() {
		open("digits-vae");
		fixture.input().doubleClick(middle("kl", true));
		fixture.bot().waitUntil("the canvas is shown", () -> fixture.editor().canvas().isVisible());
		assertEquals(Set.copyOf(DIVERGENCE), Set.copyOf(selected()));
		assertTrue(UserInterface.get(() -> fixture.editor().getEditPart("mu").isSelected()));
	}

	@Test
	void theFormulaFollowsTheSettingsAndSaysWhyThereIsNone() {
		open("digits-vae");
		UserInterface.run(() -> fixture.session().run("Weight", (model, _) -> Settings.set(model.getSettings(), "beta", "0.5")));
		fixture.bot().waitUntil("a weight in the formula", () -> canvas.terms().stream().anyMatch(entry -> entry.term().id().equals("beta")));
		String xmi = fixture.xmi();
		UserInterface.run(() -> fixture.session().run("Wrong weight", (model, _) -> Settings.set(model.getSettings(), "beta", "heavy")));
		fixture.bot().waitUntil("no terms", () -> canvas.terms().isEmpty());
		fixture.screenshot("probabilistic-unknown");
		UserInterface.run(() -> fixture.session().commands().undo());
		assertEquals(xmi, fixture.xmi());
		fixture.bot().waitUntil("the formula again", () -> !canvas.terms().isEmpty());
	}

	@Test
	void aMixtureHasItsOwnObjective() {
		open("digits-classes");
		fixture.input().click(middle("normal", true));
		fixture.bot().waitUntil("the Gaussian is selected", () -> fixture.session().selection().ids().contains("skeleton/normal"));
		fixture.screenshot("probabilistic-mixture");
	}

	@Test
	void theDarkThemeHasItsColours() {
		fixture.openExample("digits-conditional-vae");
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.maximise();
			show();
			fixture.bot().waitUntil("a dark page", () -> DiagramColours.current().isDark());
			fixture.input().click(middle("reconstruction", false));
			waitFor(Set.of("reconstruction"));
			fixture.screenshot("probabilistic-dark");
		} finally {
			light();
		}
	}

	/** The workbench asks whether to restart once it is light again. */
	private void light() {
		fixture.bot().menu("Window", "Appearance", "Light").click();
		fixture.bot().waitUntil("a light page", () -> !DiagramColours.current().isDark());
		fixture.input().settle();
		if (!fixture.bot().shells("Light Theme").isEmpty()) {
			fixture.bot().shell("Light Theme").button("Later").click();
			fixture.bot().waitUntil("the question is gone", () -> fixture.bot().shells("Light Theme").isEmpty());
		}
	}

	@Test
	void ctrlAndTheWheelZoom() {
		open("digits-vae");
		Rectangle before = UserInterface.get(() -> canvas.areas("kl").getFirst());
		fixture.input().wheel(middle("kl", true), 3, Modifier.CTRL);
		fixture.bot().waitUntil("larger", () -> canvas.areas("kl").getFirst().width > 1.2 * before.width);
		fixture.screenshot("probabilistic-zoomed");
	}

	@Test
	void theObjectiveIsExportedWhole() throws IOException {
		open("digits-vae");
		Path file = folder.resolve("objective.svg");
		ExportObjective.write(UserInterface.get(() -> ObjectiveExport.of(fixture.session().architecture(), fixture.session().state().report().subject(),
				fixture.session().state().figures()).orElseThrow()), file);
		String svg = Files.readString(file);
		assertTrue(svg.contains("Divergence from the prior") && svg.contains(">∑<"), svg);
		assertEquals(List.of("objective.svg"), List.of(folder.toFile().list()));
		assertFalse(svg.contains("#1e1f22"), "always light");
	}
}

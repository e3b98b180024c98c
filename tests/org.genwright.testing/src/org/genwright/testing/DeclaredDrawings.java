package org.genwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Objective;
import org.genwright.core.network.Role;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;

/** What holds for the skeleton, the plate diagram and the objective of every family, whatever the settings. */
public final class DeclaredDrawings {

	private final List<Role> roles;
	private final Skeleton skeleton;
	private final PlateDiagram plates;
	private final Optional<Objective> objective;

	private DeclaredDrawings(GenerativeFamily family, SettingValues settings, DataProfile data) {
		roles = family.roles(settings, data);
		skeleton = family.skeleton(settings, data);
		plates = family.plates(settings, data);
		objective = family.objective(settings, data);
	}

	/**
	 * Asserts that a family's drawings are complete and refer only to what there is.
	 *
	 * @param settings checked values of the family's settings
	 * @param data     the data to draw it for
	 */
	public static void require(GenerativeFamily family, SettingValues settings, DataProfile data) {
		DeclaredDrawings drawings = new DeclaredDrawings(family, settings, data);
		drawings.requireSkeleton();
		drawings.requirePlates();
		drawings.requireObjective();
	}

	private void requireSkeleton() {
		assertFalse(skeleton.elements().isEmpty(), "the family has a skeleton");
		Set<String> ids = new HashSet<>();
		for (SkeletonElement element : skeleton.elements()) {
			assertTrue(ids.add(element.id()), () -> "the id '" + element.id() + "' is unique in the skeleton");
			assertTrue(element.id().matches("[A-Za-z][A-Za-z0-9-]*"), () -> "the id '" + element.id() + "' is a word");
			assertFalse(element.symbol().isBlank() || element.name().isBlank(), () -> element.id() + " has a symbol and a name");
			assertSentence(element.description(), element.id());
			assertTrue(skeleton.arrows().stream().anyMatch(arrow -> touches(arrow, element)), () -> element.id() + " has an arrow");
		}
		for (SkeletonArrow arrow : skeleton.arrows()) {
			assertResolves(arrow.from(), "an arrow's beginning");
			assertResolves(arrow.to(), "an arrow's end");
			assertTrue(!(arrow.to() instanceof Anchor.NetworkPort port) || role(port.role()).inputs().stream()
					.anyMatch(input -> input.id().equals(port.port())), () -> arrow + " ends at an input");
			assertTrue(!(arrow.from() instanceof Anchor.NetworkPort port) || role(port.role()).outputs().stream()
					.anyMatch(output -> output.id().equals(port.port())), () -> arrow + " begins at an output");
		}
		assertEquals(skeleton.arrows().size(), new HashSet<>(skeleton.arrows()).size(), "no arrow is there twice");
		requireWiredPorts();
	}

	/** Every port of every role is fed and used by something. */
	private void requireWiredPorts() {
		for (Role role : roles) {
			role.inputs().forEach(port -> assertTrue(skeleton.arrows().stream()
					.anyMatch(arrow -> arrow.to().equals(new Anchor.NetworkPort(role.id(), port.id()))),
					() -> "something feeds " + role.id() + "." + port.id()));
			role.outputs().forEach(port -> assertTrue(skeleton.arrows().stream()
					.anyMatch(arrow -> arrow.from().equals(new Anchor.NetworkPort(role.id(), port.id()))),
					() -> "something takes " + role.id() + "." + port.id()));
		}
	}

	private static boolean touches(SkeletonArrow arrow, SkeletonElement element) {
		Anchor anchor = new Anchor.Element(element.id());
		return arrow.from().equals(anchor) || arrow.to().equals(anchor);
	}

	private void assertResolves(Anchor anchor, String what) {
		switch (anchor) {
			case Anchor.Element element -> assertTrue(skeleton.element(element.id()).isPresent(),
					() -> what + " refers to '" + element.id() + "', which is no element");
			case Anchor.WholeNetwork network -> role(network.role());
			case Anchor.NetworkPort port -> assertTrue(role(port.role()).inputs().stream().anyMatch(in -> in.id().equals(port.port()))
					|| role(port.role()).outputs().stream().anyMatch(out -> out.id().equals(port.port())),
					() -> what + " refers to '" + port.port() + "', which is no port of '" + port.role() + "'");
		}
	}

	private Role role(String id) {
		Optional<Role> found = roles.stream().filter(role -> role.id().equals(id)).findFirst();
		assertTrue(found.isPresent(), () -> "'" + id + "' is a role");
		return found.orElseThrow();
	}

	private void requirePlates() {
		Set<String> ids = new HashSet<>();
		plates.variables().forEach(variable -> {
			assertTrue(ids.add(variable.id()), () -> "the id '" + variable.id() + "' is unique in the plate diagram");
			assertFalse(variable.symbol().isBlank() || variable.name().isBlank(), () -> variable.id() + " has a symbol and a name");
		});
		assertTrue(plates.variables().stream().anyMatch(variable -> variable.kind() == PlateDiagram.Kind.OBSERVED),
				"something is observed");
		plates.arrows().forEach(arrow -> assertTrue(ids.contains(arrow.from()) && ids.contains(arrow.to()),
				() -> arrow + " joins two variables"));
		assertFalse(plates.plates().isEmpty(), "the examples are in a plate");
		plates.plates().forEach(plate -> assertTrue(!plate.label().isBlank() && !plate.variables().isEmpty()
				&& ids.containsAll(plate.variables()), () -> "plate '" + plate.label() + "' holds variables"));
	}

	private void requireObjective() {
		assertTrue(objective.isPresent(), "the family has an objective");
		assertFalse(objective.get().name().isBlank());
		assertSentence(objective.get().description(), "the objective");
		List<Formula.Term> terms = objective.get().formula().terms();
		assertFalse(terms.isEmpty(), "the objective has terms");
		for (Formula.Term term : terms) {
			assertFalse(term.id().isBlank() || term.name().isBlank(), "a term has an id and a name");
			assertSentence(term.sentence(), term.id());
			assertFalse(term.computedBy().isEmpty(), () -> "something computes " + term.id());
			term.computedBy().forEach(anchor -> assertResolves(anchor, term.id()));
		}
		// What is written twice, as in a mean and in a subscript, may be the same term twice.
		assertEquals(terms.stream().map(Formula.Term::id).distinct().count(), terms.stream().distinct().count(), "ids tell terms apart");
		requireText(objective.get().formula());
	}

	private static void requireText(Formula formula) {
		if (formula instanceof Formula.Symbol symbol) {
			assertFalse(symbol.text().isEmpty(), "a symbol has a text");
		} else {
			assertFalse(formula.parts().isEmpty(), () -> formula + " has parts");
		}
		formula.parts().forEach(DeclaredDrawings::requireText);
	}

	private static void assertSentence(String text, String what) {
		assertTrue(text.matches("(?s)\\p{Lu}.*\\."), () -> what + " is explained by a sentence, found '" + text + "'");
	}
}

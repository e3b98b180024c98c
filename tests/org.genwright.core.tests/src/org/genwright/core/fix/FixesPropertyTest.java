package org.genwright.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Identified;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every fix, over models broken at random. */
class FixesPropertyTest {

	private static final int SEEDS = 8;
	private final FixWorld world = new FixWorld();

	private static Architecture broken(long seed, Damage... damages) {
		Architecture model = FixWorld.valid();
		SplittableRandom random = new SplittableRandom(seed);
		for (Damage damage : damages) {
			damage.apply(model, random);
		}
		return model;
	}

	@Test
	void modelIsValidToBeginWith() {
		assertEquals(List.of(), world.report(FixWorld.valid()).problems());
	}

	@ParameterizedTest
	@EnumSource
	void firstFixEndsItsProblemAndRaisesNoErrorOfTheElement(Damage damage) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Architecture model = broken(seed, damage);
			List<Problem> before = world.report(model).problems();
			for (Problem problem : before) {
				List<Fix> fixes = world.fixes(problem, model);
				if (!fixes.isEmpty()) {
					Architecture mended = applied(fixes.getFirst(), model);
					List<Problem> after = world.report(mended).problems();
					String story = seed + ": " + problem.message() + " → " + fixes.getFirst().title() + " → " + after;
					assertFalse(after.contains(problem), story);
					assertEquals(List.of(), after.stream().filter(found -> found.severity() == Severity.ERROR
							&& found.elementId().equals(problem.elementId()) && !before.contains(found)
							&& !hidden(problem)).toList(), story);
				}
			}
		}
	}

	/** Tells whether a problem keeps others of the same element from being seen: whatever mends it shows them. */
	private static boolean hidden(Problem problem) {
		return Set.of("unknown-family", "setting-value", "unknown-setting", "no-dataset", "unknown-dataset", "data-shape")
				.contains(problem.code());
	}

	@ParameterizedTest
	@EnumSource
	void fixAppliedTwiceIsAppliedOnce(Damage damage) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Architecture model = broken(seed, damage);
			for (Problem problem : world.report(model).problems()) {
				for (Fix fix : world.fixes(problem, model)) {
					Architecture once = applied(fix, model);
					Architecture twice = applied(fix, once);
					assertEquals(text(once), text(twice), seed + ": " + problem.message() + " → " + fix.title());
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void fixMovesNothingAndNamesWhatItAddsAfresh(Damage damage) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Architecture model = broken(seed, damage);
			for (Problem problem : world.report(model).problems()) {
				for (Fix fix : world.fixes(problem, model)) {
					Architecture mended = applied(fix, model);
					String story = seed + ": " + problem.message() + " → " + fix.title();
					Map<String, String> places = places(model);
					places(mended).forEach((id, place) -> assertEquals(places.getOrDefault(id, place), place, story));
					List<String> ids = ids(mended);
					assertEquals(new HashSet<>(ids).size(), ids.size(), story);
				}
			}
		}
	}

	@Test
	void everySingleDamageIsMended() {
		Map<String, List<String>> left = new TreeMap<>();
		for (Damage damage : Damage.values()) {
			for (int seed = 0; seed < SEEDS; seed++) {
				Architecture model = broken(seed, damage);
				Mending.Result result = mending().mend(model, world.file(), IdGenerator.counting());
				if (!result.problems().isEmpty()) {
					left.put(damage + " " + seed, result.problems().stream().map(Problem::message).toList());
				}
			}
		}
		assertEquals(Map.of(), left);
	}

	@Test
	void mendingEndsWithNoMoreErrorsThanItBeganWith() {
		for (int seed = 0; seed < 25; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			Damage[] damages = { Damage.pick(List.of(Damage.values()), random), Damage.pick(List.of(Damage.values()), random),
					Damage.pick(List.of(Damage.values()), random) };
			Architecture model;
			try {
				model = broken(seed, damages);
			} catch (RuntimeException nothingLeftToBreak) {
				continue;
			}
			long errors = errors(world.report(model).problems());
			Mending.Result result = mending().mend(model, world.file(), IdGenerator.counting());
			assertTrue(errors(result.problems()) <= errors, seed + ": " + List.of(damages) + " " + result);
		}
	}

	private static long errors(List<Problem> problems) {
		return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
	}

	private Mending mending() {
		return new Mending(world.families(), world.datasets());
	}

	private static Architecture applied(Fix fix, Architecture model) {
		Architecture copy = Architectures.copy(model);
		fix.edit().apply(copy, IdGenerator.counting());
		return copy;
	}

	/** Returns the model as text, whatever is wrong with it; a file cannot hold every broken model. */
	private static String text(Architecture model) {
		StringBuilder text = new StringBuilder();
		model.eAllContents().forEachRemaining(element -> text.append(element).append('\n'));
		model.getNetworks().forEach(network -> network.getConnections().forEach(connection -> text.append(connection.getId())
				.append(connection.getSource()).append(connection.getTarget())));
		return text.append(model).toString().replaceAll("@[0-9a-f]+", "");
	}

	private static Map<String, String> places(Architecture model) {
		Map<String, String> places = new HashMap<>();
		Damage.nodes(model).forEach(node -> places.put(node.getId(), node.getX() + " " + node.getY() + " " + node.getWidth() + " "
				+ node.getHeight()));
		model.getNetworks().forEach(network -> places.put(network.getId(), network.getX() + " " + network.getY()));
		return places;
	}

	private static List<String> ids(Architecture model) {
		List<String> ids = new ArrayList<>();
		model.eAllContents().forEachRemaining(element -> {
			if (element instanceof Identified identified) {
				ids.add(identified.getId());
			}
		});
		return ids;
	}
}

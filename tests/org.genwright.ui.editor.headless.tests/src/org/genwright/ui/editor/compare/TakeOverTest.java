package org.genwright.ui.editor.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.difference.ElementKind;
import org.genwright.diagram.difference.ModelComparison;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeOverTest {

	static LongStream seeds() {
		return LongStream.range(0, 30);
	}

	private static String text(Architecture model) throws ArchitectureFileException {
		return new String(ArchitectureFile.toBytes(model), StandardCharsets.UTF_8);
	}

	private static Architecture edited(Architecture model, long seed) {
		Architecture copy = Architectures.copy(model);
		new RandomModels(seed, "new").edit(copy, 30);
		return copy;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void takingOverOneDifferenceAfterTheOtherLeavesNoneAndChangesNotTheSource(long seed) throws ArchitectureFileException {
		Architecture before = new RandomModels(seed, "").model();
		Architecture after = edited(before, seed + 1000);
		int differences = ModelComparison.of(before, after).differences().size();
		assertTrue(steps(before, after, new Random(seed)) <= differences);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void modelsThatHaveNoIdsInCommonBecomeEqualToo(long seed) throws ArchitectureFileException {
		Architecture before = new RandomModels(seed, "").model();
		Architecture after = edited(before, seed + 2000);
		Ids.renew(List.of(after), after, (prefix, taken) -> IdGenerator.counting().next("other-" + prefix, taken));
		int differences = ModelComparison.of(before, after).differences().size();
		assertTrue(steps(before, after, new Random(seed)) <= 2 * differences);
	}

	/** Takes over one difference after the other, in any order, until there are none; returns how many that were. */
	private static int steps(Architecture before, Architecture after, Random random) throws ArchitectureFileException {
		String source = text(after);
		List<Difference> differences = ModelComparison.of(before, after).differences();
		int steps = 0;
		while (!differences.isEmpty() && steps < 1000) {
			new TakeOver(after).one(differences.get(random.nextInt(differences.size()))).apply(before, IdGenerator.counting());
			text(before); // is a valid file at any time
			differences = ModelComparison.of(before, after).differences();
			steps++;
		}
		assertEquals(source, text(after));
		return steps;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void allAtOnceIsOneCommandThatCanBeUndone(long seed) throws ArchitectureFileException {
		Architecture before = new RandomModels(seed, "").model();
		Architecture after = edited(before, seed);
		String old = text(before);
		ModelSession session = new ModelSession(before, Path.of("model.genmodel"),
				new Installation(new Families(List.of()), new Datasets(List.of(), List.of(), List.of())), IdGenerator.counting(), Runnable::run,
				Runnable::run);
		session.run("Take over", new TakeOver(after).all());
		assertEquals(List.of(), ModelComparison.of(before, after).differences());
		session.commands().undo();
		assertEquals(old, text(before));
		assertFalse(session.commands().isDirty());
		session.commands().redo();
		assertEquals(List.of(), ModelComparison.of(before, after).differences());
	}

	@Test
	void anAddedConnectionBringsTheNodesAtItsEnds() {
		Architecture before = new RandomModels(1, "").model();
		Architecture after = Architectures.copy(before);
		RandomModels random = new RandomModels(2, "new");
		while (ModelComparison.of(before, after).differences().stream().noneMatch(TakeOverTest::joinsNewNodes)) {
			random.edit(after, 1);
		}
		Difference added = ModelComparison.of(before, after).differences().stream().filter(TakeOverTest::joinsNewNodes).findFirst().orElseThrow();
		new TakeOver(after).one(added).apply(before, IdGenerator.counting());
		Connection connection = (Connection) Ids.find(before, added.after().orElseThrow()).orElseThrow();
		assertEquals(before, connection.getSource().eContainer().eContainer());
		assertEquals(Optional.empty(), ModelComparison.of(before, after).ofAfter(connection.getId()));
	}

	private static boolean joinsNewNodes(Difference difference) {
		return difference.kind() == Difference.Kind.ADDED && difference.element() == ElementKind.CONNECTION && difference.changes().stream()
				.anyMatch(change -> change.property().equals("source") && change.after().orElse("").contains("new"));
	}

	@Test
	void aDifferenceThatIsGoneChangesNothing() throws ArchitectureFileException {
		Architecture before = new RandomModels(5, "").model();
		Architecture after = edited(before, 6);
		Difference first = ModelComparison.of(before, after).differences().getFirst();
		new TakeOver(after).one(first).apply(before, IdGenerator.counting());
		String once = text(before);
		new TakeOver(after).one(first).apply(before, IdGenerator.counting());
		assertEquals(once, text(before));
	}
}

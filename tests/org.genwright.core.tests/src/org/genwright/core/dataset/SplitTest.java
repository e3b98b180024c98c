package org.genwright.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.SplitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

	private static int[] all(Partition partition) {
		return Stream.of(partition.train(), partition.validation(), partition.test()).flatMapToInt(Arrays::stream).sorted()
				.toArray();
	}

	@Test
	void withoutASplitEveryRowTrains() throws Exception {
		Partition partition = Split.of(null).partition(5);
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4 }, partition.train());
		assertEquals(0, partition.validation().length + partition.test().length);
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4 }, partition.rows(Part.ALL));
	}

	@ParameterizedTest
	@CsvSource({ "272,0.8,0.1,0.1,218,27,27", "10,0.7,0.2,0.1,7,2,1", "3,0.5,0,0.5,2,0,1", "5,0.5,0.25,0.25,3,1,1",
			"1000,0.5,0.2,0.1,500,200,100", "7,1,0,0,7,0,0" })
	void fractionsGiveExactCounts(int rows, String train, String validation, String test, int a, int b, int c) throws Exception {
		Partition partition = Split
				.parse("fractions train=" + train + " validation=" + validation + " test=" + test).partition(rows);
		assertArrayEquals(new int[] { a, b, c },
				new int[] { partition.train().length, partition.validation().length, partition.test().length });
		assertArrayEquals(Arrays.stream(all(partition)).distinct().toArray(), all(partition));
	}

	@Test
	void fractionsThatSumToOneUseEveryRowOnce() throws Exception {
		Partition partition = Split.parse("fractions train=0.3333 validation=0.3333 test=0.3334 seed=7").partition(101);
		assertArrayEquals(IntStream.range(0, 101).toArray(), all(partition));
	}

	@Test
	void trainingPartIsTheRestUnlessGiven() throws Exception {
		assertEquals(75, Split.parse("fractions test=0.25").partition(100).train().length);
	}

	@Test
	void seedDecidesTheOrderAndFileOrderNeedsNone() throws Exception {
		int[] first = Split.parse("fractions train=0.5 test=0.5 seed=1").partition(100).train();
		assertArrayEquals(first, Split.parse("fractions train=0.5 test=0.5 seed=1").partition(100).train());
		assertFalse(Arrays.equals(first, Split.parse("fractions train=0.5 test=0.5 seed=2").partition(100).train()));
		assertArrayEquals(IntStream.range(0, 50).toArray(),
				Split.parse("fractions train=0.5 test=0.5 order=file").partition(100).train());
	}

	@Test
	void rangesIncludeBothEnds() throws Exception {
		Partition partition = Split.parse("rows train=0-2 validation=3 test=6-7").partition(9);
		assertArrayEquals(new int[] { 0, 1, 2 }, partition.train());
		assertArrayEquals(new int[] { 3 }, partition.validation());
		assertArrayEquals(new int[] { 6, 7 }, partition.test());
		assertEquals(9, partition.rows(Part.ALL).length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "all", "fractions train=0.8 validation=0.1 test=0.1 order=shuffled seed=-3",
			"fractions train=0.5 validation=0 test=0.25 order=file", "rows train=0-999 validation=1000-1349 test=1350-1796",
			"rows train=5-5" })
	void textReadsBack(String text) throws Exception {
		assertEquals(text, Split.parse(text).text());
		assertEquals(Split.parse(text), Split.parse(Split.parse(text).text()));
	}

	@Test
	void modelElementIsRead() throws Exception {
		org.genwright.model.architecture.Split element = ArchitectureFactory.eINSTANCE.createSplit();
		element.setKind(SplitKind.ROWS);
		element.setTrain("0-999");
		element.setTest("1350-1796");
		assertEquals("rows train=0-999 test=1350-1796", Split.of(element).text());
		element.setKind(SplitKind.FRACTIONS);
		element.setTrain("0.8");
		element.setTest("0.2");
		element.setSeed(4);
		assertEquals("fractions train=0.8 validation=0 test=0.2 order=shuffled seed=4", Split.of(element).text());
		element.setShuffle(false);
		assertEquals("fractions train=0.8 validation=0 test=0.2 order=file", Split.of(element).text());
	}

	private static void assertProblem(String message, String text, int rows) {
		ProblemException e = assertThrows(ProblemException.class, () -> Split.parse(text).partition(rows));
		assertEquals(message, e.getMessage());
	}

	@Test
	void overlappingRangesAreRefused() {
		assertProblem("Split, test: expected rows that are not in 'train' (0-99), found '99-120'."
				+ " Correct one of the ranges; both ends are included.", "rows train=0-99 test=99-120", 200);
	}

	@Test
	void rangeBeyondTheDatasetIsRefused() {
		assertProblem("Split, test: expected rows from 0 to 149, since the dataset has 150 rows, found '100-150'."
				+ " Correct the range in the model file, or give other parts at launch with --split; both ends are included and counted from 0.",
				"rows train=0-99 test=100-150", 150);
	}

	@Test
	void reversedRangeIsRefused() {
		assertProblem("Split, train: expected a range of rows, as '0-999', both ends included and counted from 0, found '9-3'."
				+ " Correct the range, or set the split's kind to fractions for a fraction as '0.8'.", "rows train=9-3", 10);
	}

	@Test
	void fractionsAboveOneAreRefused() {
		assertProblem("Split: expected fractions that sum to at most 1, found the sum 1.1. Reduce one of the fractions.",
				"fractions train=0.8 test=0.3", 10);
		assertProblem("Split, train: expected a fraction from 0 to 1, as '0.8', found '80'."
				+ " Correct the fraction, or set the split's kind to rows for a range as '0-999'.", "fractions train=80", 10);
	}

	@Test
	void splitWithoutTrainingRowsIsRefused() {
		assertProblem("Split, train: expected at least one of the 10 rows of the dataset, found none by 'rows test=0-9'."
				+ " Enlarge the training part, or use a larger dataset.", "rows test=0-9", 10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "most", "rows train", "rows train=0-1 train=2-3", "fractions train=0.5 colour=red",
			"fractions train=0.5 order=random", "all train=0.5", "fractions train=-0.5", "fractions train=.", "fractions train=1e-1" })
	void otherTextsAreRefused(String text) {
		assertThrows(ProblemException.class, () -> Split.parse(text));
	}
}

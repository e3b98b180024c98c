package org.genwright.core.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomStream;

/**
 * How the rows of a dataset are cut in training, validation and test part. Independent of the dataset's size, so it can
 * be written in a model file; {@link #partition} applies it. Text form: {@code all},
 * {@code fractions train=0.8 validation=0.1 test=0.1 order=shuffled seed=0} or
 * {@code rows train=0-999 validation=1000-1349 test=1350-1796}.
 */
public sealed interface Split {

	/** Whether rows are put in random order before fractions of them are taken. */
	enum Order {
		/** Random order, decided by the split's seed. */
		SHUFFLED,
		/** The order of the file. */
		FILE
	}

	/** Every row trains. */
	Split ALL = new All();

	/**
	 * Applies the split.
	 *
	 * @param rows number of rows of the dataset, at least 1
	 * @throws ProblemException if a range lies outside the rows or no row is left to train on
	 */
	Partition partition(int rows) throws ProblemException;

	/** Returns the text form, which {@link #parse(String)} reads. */
	String text();

	/**
	 * Reads the text form.
	 *
	 * @throws ProblemException naming the part that is wrong
	 */
	static Split parse(String text) throws ProblemException {
		return SplitParser.parse(text);
	}

	/**
	 * Reads the split of a model file; every row trains if it has none.
	 *
	 * @param split the element, or null
	 * @throws ProblemException naming the part that is wrong
	 */
	static Split of(org.genwright.model.architecture.Split split) throws ProblemException {
		return SplitParser.parse(split);
	}

	/** Every row trains; there is nothing to test on. */
	record All() implements Split {

		@Override
		public Partition partition(int rows) {
			return new Partition(rows, IntStream.range(0, rows).toArray(), new int[0], new int[0]);
		}

		@Override
		public String text() {
			return "all";
		}
	}

	/**
	 * Parts as fractions of the rows. Cut points are rounded half up from the sums of the fractions, so fractions that
	 * sum to 1 use every row.
	 *
	 * @param train      in (0, 1]
	 * @param validation in [0, 1)
	 * @param test       in [0, 1); the three sum to at most 1
	 * @param order      whether rows are shuffled first
	 * @param seed       decides the order; belongs to the split, so runs of different seeds see the same test rows
	 */
	record Fractions(BigDecimal train, BigDecimal validation, BigDecimal test, Order order, long seed) implements Split {

		@Override
		public Partition partition(int rows) throws ProblemException {
			int[] order = order() == Order.SHUFFLED ? RandomStream.of(seed).child("split").sequence().permutation(rows)
					: IntStream.range(0, rows).toArray();
			int first = cut(train, rows);
			int second = cut(train.add(validation), rows);
			int third = cut(train.add(validation).add(test), rows);
			return requireTraining(new Partition(rows, part(order, 0, first), part(order, first, second), part(order, second, third)),
					text());
		}

		private static int cut(BigDecimal fraction, int rows) {
			return fraction.multiply(BigDecimal.valueOf(rows)).setScale(0, RoundingMode.HALF_UP).intValueExact();
		}

		private static int[] part(int[] order, int from, int to) {
			int[] rows = Arrays.copyOfRange(order, from, to);
			Arrays.sort(rows);
			return rows;
		}

		@Override
		public String text() {
			return "fractions train=" + train.toPlainString() + " validation=" + validation.toPlainString() + " test="
					+ test.toPlainString()
					+ (order == Order.SHUFFLED ? " order=shuffled seed=" + seed : " order=file");
		}
	}

	/**
	 * Parts as ranges of rows in the order of the file.
	 *
	 * @param ranges the range of each part that has rows; they do not overlap
	 */
	record Rows(Map<Part, Range> ranges) implements Split {

		/**
		 * Rows from first to last, both included.
		 *
		 * @param first counted from 0
		 * @param last  at least first
		 */
		public record Range(int first, int last) {

			/** Returns the form {@code 0-999}. */
			public String text() {
				return first + "-" + last;
			}
		}

		@Override
		public Partition partition(int rows) throws ProblemException {
			for (Map.Entry<Part, Range> entry : ranges.entrySet()) {
				if (entry.getValue().last() >= rows) {
					throw ProblemException.input(Problem.error("split", "Split, " + entry.getKey().id(),
							"rows from 0 to " + (rows - 1) + ", since the dataset has " + rows + " rows",
							"'" + entry.getValue().text() + "'",
							"Correct the range in the model file, or give other parts at launch with --split; both ends are included and counted from 0."));
				}
			}
			return requireTraining(new Partition(rows, part(Part.TRAIN), part(Part.VALIDATION), part(Part.TEST)), text());
		}

		private int[] part(Part part) {
			return Optional.ofNullable(ranges.get(part))
					.map(range -> IntStream.rangeClosed(range.first(), range.last()).toArray()).orElse(new int[0]);
		}

		@Override
		public String text() {
			StringBuilder text = new StringBuilder("rows");
			for (Part part : Part.values()) {
				if (ranges.containsKey(part)) {
					text.append(' ').append(part.id()).append('=').append(ranges.get(part).text());
				}
			}
			return text.toString();
		}
	}

	private static Partition requireTraining(Partition partition, String text) throws ProblemException {
		if (partition.train().length == 0) {
			throw ProblemException.input(Problem.error("split", "Split, train",
					"at least one of the " + partition.size() + " rows of the dataset", "none by '" + text + "'",
					"Enlarge the training part, or use a larger dataset."));
		}
		return partition;
	}
}

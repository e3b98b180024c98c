package org.genwright.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Examples;

/**
 * How often a classifier is right on labelled examples.
 *
 * @param classes   names of the K classes
 * @param confusion number of examples by true class and predicted class, rejected ones included; [K][K]
 * @param rejected  number of rejected examples by true class, [K]
 * @param correctlyAccepted number of examples that are accepted and classified rightly
 */
public record ClassificationReport(List<String> classes, long[][] confusion, long[] rejected, long correctlyAccepted) {

	public ClassificationReport {
		classes = List.copyOf(classes);
	}

	/**
	 * Counts.
	 *
	 * @param examples    labelled examples, at least one
	 * @param predictions what the classifier says of them
	 * @param classes     names of the classes
	 */
	public static ClassificationReport of(Examples examples, Predictions predictions, List<String> classes) {
		long[][] confusion = new long[classes.size()][classes.size()]; // [K, K]
		long[] rejected = new long[classes.size()]; // [K]
		long correctlyAccepted = 0;
		for (int i = 0; i < examples.size(); i++) {
			int label = examples.label(i);
			confusion[label][predictions.predicted()[i]]++;
			if (predictions.rejected(i)) {
				rejected[label]++;
			} else if (predictions.predicted()[i] == label) {
				correctlyAccepted++;
			}
		}
		return new ClassificationReport(classes, confusion, rejected, correctlyAccepted);
	}

	/** Returns the number of examples. */
	public long examples() {
		return Arrays.stream(confusion).flatMapToLong(Arrays::stream).sum();
	}

	/** Returns the share of all examples, rejected ones included, whose most probable class is the true one. */
	public double accuracy() {
		long correct = 0;
		for (int k = 0; k < confusion.length; k++) {
			correct += confusion[k][k];
		}
		return (double) correct / examples();
	}

	/** Returns the share of accepted examples that are classified rightly; NaN if all are rejected. */
	public double acceptedAccuracy() {
		return (double) correctlyAccepted / (examples() - Arrays.stream(rejected).sum());
	}

	/** Returns the share of examples that are rejected. */
	public double shareRejected() {
		return (double) Arrays.stream(rejected).sum() / examples();
	}

	/** Returns the record form; {@code confusion} has a row per true class and a column per predicted class. */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("examples", examples());
		map.put("accuracy", accuracy());
		map.put("acceptedAccuracy", acceptedAccuracy());
		map.put("shareRejected", shareRejected());
		map.put("classes", classes);
		List<List<Long>> rows = new ArrayList<>();
		for (long[] row : confusion) {
			rows.add(Arrays.stream(row).boxed().toList());
		}
		map.put("confusion", rows);
		map.put("rejected", Arrays.stream(rejected).boxed().toList());
		return map;
	}
}

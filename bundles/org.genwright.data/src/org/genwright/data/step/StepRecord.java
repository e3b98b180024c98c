package org.genwright.data.step;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Reads the recorded values of a fitted step. */
final class StepRecord {

	private final String type;
	private final Map<String, Object> values;

	/**
	 * Wraps a record.
	 *
	 * @param type the type it should be of, for messages
	 */
	StepRecord(String type, Map<String, Object> values) {
		this.type = type;
		this.values = values;
	}

	/**
	 * Returns the numbers of a key.
	 *
	 * @throws ProblemException if there is no list of finite numbers
	 */
	double[] numbers(String key) throws ProblemException {
		if (values.get(key) instanceof List<?> list && !list.isEmpty()
				&& list.stream().allMatch(item -> item instanceof Number n && Double.isFinite(n.doubleValue()))) {
			return list.stream().mapToDouble(item -> ((Number) item).doubleValue()).toArray();
		}
		throw damaged("a list of finite numbers '" + key + "'");
	}

	/**
	 * Returns the number of a key.
	 *
	 * @throws ProblemException if there is no finite number
	 */
	double number(String key) throws ProblemException {
		if (values.get(key) instanceof Number number && Double.isFinite(number.doubleValue())) {
			return number.doubleValue();
		}
		throw damaged("a finite number '" + key + "'");
	}

	/**
	 * Returns the text of a key.
	 *
	 * @throws ProblemException if there is none of the allowed ones
	 */
	String text(String key, List<String> allowed) throws ProblemException {
		if (values.get(key) instanceof String text && allowed.contains(text)) {
			return text;
		}
		throw damaged("'" + key + "', one of " + allowed);
	}

	/** Returns the problem that the record is not one of its type. */
	ProblemException damaged(String expected) {
		return ProblemException.input(Problem.error("step-record", "Record of the preprocessing step '" + type + "'",
				expected, "'" + values + "'", "Restore the record from a copy, or train again."));
	}

	/** Returns numbers in their record form. */
	static List<Double> list(double[] numbers) {
		return Arrays.stream(numbers).boxed().toList();
	}
}

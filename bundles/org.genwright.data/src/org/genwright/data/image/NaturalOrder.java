package org.genwright.data.image;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names as people do: runs of digits by their value, so that {@code 2.png} comes before {@code 10.png}. */
final class NaturalOrder implements Comparator<String> {

	private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

	@Override
	public int compare(String first, String second) {
		Matcher a = RUN.matcher(first);
		Matcher b = RUN.matcher(second);
		while (true) {
			boolean moreA = a.find();
			boolean moreB = b.find();
			if (!moreA || !moreB) {
				return moreA == moreB ? first.compareTo(second) : Boolean.compare(moreA, moreB);
			}
			int order = compareRuns(a.group(), b.group());
			if (order != 0) {
				return order;
			}
		}
	}

	private static int compareRuns(String a, String b) {
		return isNumber(a) && isNumber(b) ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
	}

	private static boolean isNumber(String run) {
		return run.charAt(0) >= '0' && run.charAt(0) <= '9';
	}
}

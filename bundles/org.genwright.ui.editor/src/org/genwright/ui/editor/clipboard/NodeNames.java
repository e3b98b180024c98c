package org.genwright.ui.editor.clipboard;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.model.architecture.Node;

/** Free names in a network: a name that is taken gets the next number that is free, {@code dense2} after {@code dense1}. */
final class NodeNames {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})?", Pattern.DOTALL);

	private final Set<String> taken = new HashSet<>();

	/** @param nodes the nodes of the network */
	NodeNames(Collection<Node> nodes) {
		nodes.forEach(node -> taken.add(node.getName()));
	}

	/** Returns the name, or the nearest one that is free, which is taken from then on; no name stays no name. */
	String take(String wanted) {
		if (wanted == null || taken.add(wanted)) {
			return wanted;
		}
		Matcher name = NUMBERED.matcher(wanted);
		name.matches();
		int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
		String free;
		do {
			number++;
			free = name.group(1) + number;
		} while (!taken.add(free));
		return free;
	}
}

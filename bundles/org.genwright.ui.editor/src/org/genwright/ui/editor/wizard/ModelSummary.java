package org.genwright.ui.editor.wizard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.problem.Problem;
import org.genwright.ui.editor.properties.Numbers;

/** Says in a few lines what a new model is. */
final class ModelSummary {

	private ModelSummary() {
	}

	/** Returns the lines: the notes, each network with its size, and what is still wrong. */
	static String of(NewModelFile made) {
		List<String> lines = new ArrayList<>();
		if (made.architecture().getNotes() != null) {
			lines.add(made.architecture().getNotes());
		}
		for (NetworkFigures network : made.report().networks().networks()) {
			lines.add(NLS.bind(Messages.ModelSummary_network, new Object[] { network.role(), network.nodes().size(), Numbers.of(network.parameters()) }));
		}
		if (!made.report().networks().networks().isEmpty()) {
			lines.add(NLS.bind(Messages.ModelSummary_parameters, Numbers.of(made.report().networks().parameters())));
		}
		List<Problem> problems = made.report().problems();
		lines.add(problems.isEmpty() ? Messages.ModelSummary_runs : NLS.bind(Messages.ModelSummary_problems, problems.size()));
		return String.join("\n", lines);
	}
}

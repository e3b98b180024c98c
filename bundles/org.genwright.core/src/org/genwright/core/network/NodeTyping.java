package org.genwright.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingParser;
import org.genwright.core.setting.SettingValues;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Finds the layer types of nodes and reads their settings. */
final class NodeTyping {

	private final LayerTypes types;
	private final Optional<String> installation;
	private final List<Problem> problems;

	/**
	 * @param network  tells what plug-ins its model needs
	 * @param problems receives what is wrong
	 */
	NodeTyping(Network network, LayerTypes types, List<Problem> problems) {
		this.types = types;
		this.installation = network.eContainer() instanceof Architecture architecture
				? MissingPlugIns.remedy(architecture, types::isInstalled) : Optional.empty();
		this.problems = problems;
	}

	/** Returns a node with type and settings; empty if one of them is wrong. */
	Optional<TypedNode> type(Node node, String path) {
		String id = node.getType() == null ? "" : node.getType();
		Optional<LayerType> type = types.find(id);
		if (type.isEmpty()) {
			problems.add(unknown(id, path).at(Wiring.id(node)));
			return Optional.empty();
		}
		Map<String, String> texts = Settings.asMap(node.getSettings());
		List<Problem> wrong = new SettingParser(type.get().settings(), path).problems(texts);
		wrong.forEach(problem -> problems.add(naming(problem, path).at(Wiring.id(node))));
		if (!wrong.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new TypedNode(node, type.get(), SettingValues.parse(type.get().settings(), texts, path)));
		} catch (ProblemException e) {
			throw new IllegalStateException("Settings without problems: expected values, found " + e.getMessage(), e);
		}
	}

	/** Returns the problem of a value with the place in the form {@code decoder / dense2, setting 'units'}. */
	private static Problem naming(Problem problem, String path) {
		String where = problem.where().startsWith(path + ", ")
				? path + ", setting " + problem.where().substring(path.length() + 2) : problem.where();
		return new Problem(problem.severity(), problem.code(), "", where, problem.expected(), problem.found(), problem.remedy());
	}

	private Problem unknown(String id, String path) {
		List<String> ids = types.all().stream().map(LayerType::id).toList();
		String suggestion = NearestName.suggest(id, ids);
		String remedy = !suggestion.isEmpty() ? suggestion
				: installation.orElse("Correct the type, one of " + ids.stream().collect(Collectors.joining(", "))
						+ ", or install the plug-in that brings it.");
		return Problem.error("unknown-layer", path, "an installed layer type", id.isEmpty() ? "none" : "'" + id + "'", remedy);
	}
}

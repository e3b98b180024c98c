package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.Port;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Looks for the number of units or channels of the nearest layer before a place that makes the shape there fit. */
final class SizeSearch {

	private static final List<String> SIZES = List.of("units", "channels");
	private static final int FARTHEST = 8;
	private static final int WIDEST = 1024;

	private final NetworkView view;

	SizeSearch(NetworkView view) {
		this.view = view;
	}

	/** A layer whose size can be set, and the layers after it up to the place. */
	private record Path(Node sized, Setting<?> setting, List<Node> behind) {
	}

	/**
	 * Returns the fix; empty if the layer has no such setting or no number helps.
	 *
	 * @param source the node before the place
	 * @param port   its output
	 * @param fits   tells whether a shape fits there
	 * @param goals  shapes worth trying
	 */
	Optional<Fix> of(Node source, String port, Predicate<TensorShape> fits, List<TensorShape> goals) {
		return path(source).flatMap(path -> input(path.sized()).flatMap(in -> search(path, in, port, fits, goals)));
	}

	/** Walks against the flow while layers have one input and feed nothing else. */
	private Optional<Path> path(Node source) {
		List<Node> behind = new ArrayList<>();
		Node node = source;
		for (int steps = 0; steps < FARTHEST; steps++) {
			Optional<Setting<?>> size = view.type(node).flatMap(SizeSearch::size);
			if (size.isPresent()) {
				return view.settings(node).isEmpty() ? Optional.empty() : Optional.of(new Path(node, size.get(), behind.reversed()));
			}
			List<Connection> incoming = view.incoming(node);
			if (incoming.size() != 1 || view.outgoing(incoming.getFirst().getSource()).size() != 1) {
				return Optional.empty();
			}
			behind.add(node);
			node = incoming.getFirst().getSource();
		}
		return Optional.empty();
	}

	private static Optional<Setting<?>> size(LayerType type) {
		return type.settings().stream().filter(setting -> setting.type() == SettingType.INTEGER && SIZES.contains(setting.id()))
				.<Setting<?>>map(setting -> setting).findFirst();
	}

	private Optional<Map<String, List<TensorShape>>> input(Node node) {
		List<Connection> incoming = view.incoming(node);
		return incoming.size() != 1 ? Optional.empty() : view.shape(incoming.getFirst()).map(shape -> Map.of(Port.IN, List.of(shape)));
	}

	private Optional<Fix> search(Path path, Map<String, List<TensorShape>> in, String port, Predicate<TensorShape> fits,
			List<TensorShape> goals) {
		long current = ((Number) view.settings(path.sized()).orElseThrow().toMap().getOrDefault(path.setting().id(), 1L)).longValue();
		for (long value : values(current, goals, path, in)) {
			if (path.setting().bounds().contains(value) && result(path, value, in, port).filter(fits).isPresent()) {
				return Optional.of(new Fix("Set " + path.setting().id() + " of " + Elements.quoted(path.sized()) + " to " + value,
						new SetSetting(Elements.text(path.sized().getId()), path.setting().id(), "" + value)));
			}
		}
		return Optional.empty();
	}

	/** Returns numbers to try: what reaches a goal, then the nearest ones, larger first. */
	private List<Long> values(long current, List<TensorShape> goals, Path path, Map<String, List<TensorShape>> in) {
		List<Long> values = new ArrayList<>();
		Optional<TensorShape> now = result(path, current, in, "");
		for (TensorShape goal : goals) {
			now.map(shape -> (long) shape.elements()).filter(found -> current * goal.elements() % found == 0)
					.ifPresent(found -> values.add(current * goal.elements() / found));
		}
		TreeSet<Long> near = new TreeSet<>(Comparator.<Long>comparingLong(value -> Math.abs(value - current))
				.thenComparing(Comparator.reverseOrder()));
		LongStream.rangeClosed(Math.max(1, current - WIDEST), current + WIDEST).forEach(near::add);
		values.addAll(near);
		return values;
	}

	/** Returns the shape at the place if the layer had another size. */
	private Optional<TensorShape> result(Path path, long value, Map<String, List<TensorShape>> in, String port) {
		try {
			LayerType type = view.type(path.sized()).orElseThrow();
			Map<String, String> texts = Settings.asMap(path.sized().getSettings());
			texts.put(path.setting().id(), "" + value);
			SettingValues settings = SettingValues.parse(type.settings(), texts, "");
			Map<String, TensorShape> shapes = type.infer(new LayerSite("", settings, in)).outputs();
			for (Node node : path.behind()) {
				Map<String, List<TensorShape>> next = Map.of(Port.IN, List.of(shapes.values().iterator().next()));
				shapes = view.type(node).orElseThrow().infer(new LayerSite("", view.settings(node).orElseThrow(), next)).outputs();
			}
			return Optional.ofNullable(shapes.size() == 1 ? shapes.values().iterator().next() : shapes.get(port));
		} catch (ProblemException | LayerFault | RuntimeException refused) {
			return Optional.empty();
		}
	}
}

package org.genwright.core.fix;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Sets a number of the layer itself to the nearest value with which its inputs fit: kernel, padding, groups, heads … */
final class OwnSizeRemedy implements Remedy {

	private static final int WIDEST = 512;

	@Override
	public Set<String> codes() {
		return Set.of("layer-shape", "layer-size");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		Optional<LayerType> type = view.flatMap(found -> found.type(node.get()));
		Optional<Map<String, List<TensorShape>>> inputs = view.flatMap(found -> new ShapeRule(found).current(node.get()));
		if (type.isEmpty() || inputs.isEmpty()) {
			return List.of();
		}
		Map<String, String> texts = Settings.asMap(node.get().getSettings());
		return type.get().settings().stream().filter(setting -> setting.type() == SettingType.INTEGER)
				.flatMap(setting -> nearest(type.get(), setting, texts, inputs.get()).stream()
						.map(value -> new Fix("Set " + setting.id() + " to " + value,
								new SetSetting(problem.elementId(), setting.id(), value))))
				.toList();
	}

	private static Optional<String> nearest(LayerType type, Setting<?> setting, Map<String, String> texts,
			Map<String, List<TensorShape>> inputs) {
		long current = Long.parseLong(texts.getOrDefault(setting.id(), setting.defaultValue().map(Object::toString).orElse("1")));
		TreeSet<Long> values = new TreeSet<>(Comparator.<Long>comparingLong(value -> Math.abs(value - current))
				.thenComparing(Comparator.reverseOrder()));
		LongStream.rangeClosed(current - WIDEST, current + WIDEST).forEach(values::add);
		setting.defaultValue().ifPresent(value -> values.add(((Number) value).longValue()));
		for (long half = current; half > 0; half /= 2) {
			values.add(half);
		}
		inputs.values().stream().flatMap(List::stream).forEach(shape -> {
			values.add((long) shape.elements());
			shape.sizes().forEach(size -> values.add((long) size));
		});
		return values.stream().filter(value -> setting.bounds().contains(value)).map(String::valueOf)
				.filter(value -> fits(type, setting, value, texts, inputs)).findFirst();
	}

	private static boolean fits(LayerType type, Setting<?> setting, String value, Map<String, String> texts,
			Map<String, List<TensorShape>> inputs) {
		Map<String, String> changed = new LinkedHashMap<>(texts);
		changed.put(setting.id(), value);
		try {
			type.infer(new LayerSite("", SettingValues.parse(type.settings(), changed, ""), inputs));
			return true;
		} catch (LayerFault | ProblemException | RuntimeException refused) {
			return false;
		}
	}
}

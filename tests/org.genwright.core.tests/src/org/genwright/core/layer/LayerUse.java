package org.genwright.core.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;

/** Reads one use of a layer from the texts of a table. */
public final class LayerUse {

	private LayerUse() {
	}

	/** Returns a shape: {@code 1x28x28}, or {@code number} for one number per example. */
	public static TensorShape shape(String text) {
		return text.equals("number") ? TensorShape.of()
				: TensorShape.of(Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
	}

	/** Returns shapes separated by {@code +}. */
	public static List<TensorShape> shapes(String text) {
		return Arrays.stream(text.split("\\+")).map(String::strip).map(LayerUse::shape).toList();
	}

	/** Returns settings by id: {@code units=3 activation=relu}. */
	public static Map<String, String> settings(String text) {
		Map<String, String> settings = new LinkedHashMap<>();
		if (text != null) {
			Arrays.stream(text.strip().split("\\s+")).map(pair -> pair.split("=")).forEach(pair -> settings.put(pair[0], pair[1]));
		}
		return settings;
	}

	/** Returns a site of a type whose inputs are all at {@link Port#IN}. */
	public static LayerSite site(LayerType type, String settings, String inputs) throws ProblemException {
		return new LayerSite("net / layer", SettingValues.parse(type.settings(), settings(settings), "net / layer"),
				Map.of(Port.IN, shapes(inputs)));
	}
}

package org.genwright.core.onnx;

import java.util.HashMap;
import java.util.Map;

/** The rules of all ops that can be expressed, by op id. */
final class OnnxRules {

	static final Map<String, OnnxRule> ALL = all();

	private OnnxRules() {
	}

	private static Map<String, OnnxRule> all() {
		Map<String, OnnxRule> rules = new HashMap<>();
		ElementwiseRules.register(rules);
		MoveRules.register(rules);
		ProductRules.register(rules);
		WindowRules.register(rules);
		PoolRules.register(rules);
		BlockRules.register(rules);
		RecurrentRules.register(rules);
		return Map.copyOf(rules);
	}
}

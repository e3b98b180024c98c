package org.genwright.core.family;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.nn.Tensor;

/**
 * All that is needed to continue a training to the bit.
 *
 * @param step      the number of completed steps
 * @param weights   the model's tensors by path; enough to load the model
 * @param optimizer further tensors the training needs, by path
 * @param state     further values of JSON types: counters, phases, best scores
 */
public record Checkpoint(long step, Map<String, Tensor> weights, Map<String, Tensor> optimizer, Map<String, Object> state) {

	public Checkpoint {
		weights = new LinkedHashMap<>(weights);
		optimizer = new LinkedHashMap<>(optimizer);
		state = new LinkedHashMap<>(state);
	}
}

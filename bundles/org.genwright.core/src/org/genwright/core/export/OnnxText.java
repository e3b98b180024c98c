package org.genwright.core.export;

import java.util.Map;

/**
 * What the ONNX model of a network says of itself.
 *
 * @param documentation   what it computes
 * @param producerVersion the version that trained it
 * @param metadata        further texts by key
 */
public record OnnxText(String documentation, String producerVersion, Map<String, String> metadata) {
}

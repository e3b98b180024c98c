/**
 * The declaration of layers: what a node of a network may be. A {@link org.genwright.core.layer.LayerType} says its
 * settings, its ports and how shapes follow from them; it links to no class of the engine, so editing and validating
 * load nothing that computes. Compilers, in {@code org.genwright.core.compile}, turn layers into ops.
 */
package org.genwright.core.layer;

/**
 * The one place that reads the extension registry. {@link org.genwright.core.registry.Contributions} turns what plug-ins
 * contribute into {@link org.genwright.core.family.Families}, {@link org.genwright.core.dataset.Datasets} and
 * {@link org.genwright.core.layer.LayerTypes}; everything else works with those and runs without a registry.
 */
package org.genwright.core.registry;

/**
 * The model file: what a person designs, as data. It knows EMF and no tensors.
 * <ul>
 * <li>{@code architecture}: the objects, generated from {@code model/architecture.ecore};
 * <li>{@code io}: load, save and identify {@code .genmodel} files;
 * <li>{@code edit}: settings by name, ids, copies.
 * </ul>
 */
package org.genwright.model;

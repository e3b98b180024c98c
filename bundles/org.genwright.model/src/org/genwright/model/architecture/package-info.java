/**
 * The architecture of a generative model as EMF objects, generated from {@code model/architecture.ecore} by the build.
 * <p>
 * An {@link org.genwright.model.architecture.Architecture} names its family and dataset and holds the networks that fill
 * the family's roles; nodes and connections refer to each other by id. Every class and feature is documented in the
 * {@code .ecore}, from which its Javadoc is made.
 */
package org.genwright.model.architecture;

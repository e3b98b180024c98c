/**
 * The elements of a family's probabilistic skeleton as boxes with texts, and the arrows between them and the frames of
 * networks. Where an element stands is decided by the model file or by {@code layout}.
 */
package org.genwright.diagram.skeleton;

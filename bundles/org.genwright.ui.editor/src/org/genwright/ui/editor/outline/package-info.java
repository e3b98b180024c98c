/**
 * The Outline view of a model: a small picture of the whole diagram, in which the visible part can be moved, and below it
 * a tree of the networks, their layers in the order of data flow, and the elements of the probabilistic skeleton.
 */
package org.genwright.ui.editor.outline;

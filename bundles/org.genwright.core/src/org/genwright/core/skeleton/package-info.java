/**
 * The probabilistic skeleton of a family: the random variables, distributions and deterministic steps that wire data and
 * networks together, and the plate diagram of its variables. Declared by families, drawn by diagrams, edited by nobody.
 */
package org.genwright.core.skeleton;

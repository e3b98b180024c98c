/**
 * Probability distributions: log densities, draws, entropies and divergences where they have a closed form. Some are
 * immutable values in plain Java double precision, drawn from a given random sequence, for single points. Those that
 * are a {@link org.genwright.nn.distribution.GraphDistribution} have values of a graph as parameters and add ops to it, for
 * training and sampling on whole batches. EM on batches goes through {@link org.genwright.nn.density}.
 */
package org.genwright.nn.distribution;

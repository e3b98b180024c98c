/**
 * Probability distributions as immutable values in plain Java double precision: log densities, draws from a given
 * random sequence, entropies and divergences where they have a closed form. For single points; whole batches go
 * through {@link org.genwright.nn.density} and ops.
 */
package org.genwright.nn.distribution;

/**
 * Data on the plane drawn from known densities. A {@link org.genwright.data.generated.GeneratedProvider} declares the
 * settings and makes a {@link org.genwright.data.generated.PlanarLaw}; row i is drawn from the stream numbered i below
 * the seed, so a larger set begins with the rows of a smaller one.
 */
package org.genwright.data.generated;

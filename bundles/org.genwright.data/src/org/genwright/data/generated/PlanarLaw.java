package org.genwright.data.generated;

import java.util.List;

import org.genwright.core.dataset.KnownDensity;
import org.genwright.nn.rng.RandomStream;

/** A distribution on the plane that can be drawn from and has a known density. Immutable. */
public interface PlanarLaw extends KnownDensity {

	/** Returns the names of the parts the points come from, which are their classes; empty if there are none. */
	List<String> classes();

	/**
	 * Draws one point; uses exact functions only, so that the point is the same on every machine.
	 *
	 * @param rng the stream of this point alone
	 * @param x   receives the two coordinates
	 * @return the class; -1 if there are none
	 */
	int draw(RandomStream rng, double[] x);
}

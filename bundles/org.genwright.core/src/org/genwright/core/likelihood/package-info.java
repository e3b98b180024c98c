/** Likelihoods as values that carry their unit, kind, measure and preprocessing. */
package org.genwright.core.likelihood;

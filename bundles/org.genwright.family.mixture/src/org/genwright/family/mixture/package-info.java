/** Gaussian and Gaussian mixture. */
package org.genwright.family.mixture;

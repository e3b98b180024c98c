/**
 * Counter-based random numbers. A stream is named by a seed and a path of children; every draw is a pure function of
 * stream and position, so that threads, batches and resuming change nothing.
 */
package org.genwright.nn.rng;

/** Speed beside the real peers: both sides in one run, by turns, with the same data, start and number of threads. */
package org.genwright.benchmarks;

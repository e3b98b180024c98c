/**
 * A device is what one job computes on: a kernel set with its memory, and a team of threads. It is opened for a job and
 * closed with it; several may be open at once.
 */
package org.genwright.nn.device;

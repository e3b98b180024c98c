package org.genwright.nn.device;

/** A piece of work that is cut into slices. */
@FunctionalInterface
public interface SliceTask {

	/**
	 * Works off one slice. What it computes must depend on the slice alone.
	 *
	 * @param slice  number of the slice, from 0
	 * @param worker number of the thread, from 0 and less than the number of slices: for choosing its workspace, and
	 *               nothing else
	 */
	void run(int slice, int worker);
}

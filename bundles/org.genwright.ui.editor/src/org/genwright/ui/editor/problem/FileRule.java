package org.genwright.ui.editor.problem;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Lets jobs mark a file one after the other, in the order of their making; in nobody's way otherwise.
 *
 * @param file the file
 */
record FileRule(IFile file) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}

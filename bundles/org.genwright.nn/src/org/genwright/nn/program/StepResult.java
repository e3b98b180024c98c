package org.genwright.nn.program;

/** What became of a training step; the program's own object, changed by the next step. */
public final class StepResult {

	private float loss;
	private double gradientNorm;
	private boolean applied;

	void set(float newLoss, double newNorm, boolean isApplied) {
		loss = newLoss;
		gradientNorm = newNorm;
		applied = isApplied;
	}

	/** Returns the loss before the step. */
	public float loss() {
		return loss;
	}

	/** Returns the Euclidean norm over the gradients of all trained groups, before clipping. */
	public double gradientNorm() {
		return gradientNorm;
	}

	/** Returns whether parameters were changed: not if loss or gradients are not finite. */
	public boolean isApplied() {
		return applied;
	}
}

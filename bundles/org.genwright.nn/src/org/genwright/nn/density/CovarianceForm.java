package org.genwright.nn.density;

/** How the covariance matrices of K Gaussian components are constrained. */
public enum CovarianceForm {
	/** Every component its own symmetric positive definite matrix [D, D]. */
	FULL,
	/** One symmetric positive definite matrix [D, D] shared by all components. */
	TIED,
	/** Every component its own variances [D], covariances zero. */
	DIAGONAL,
	/** Every component one variance for all dimensions. */
	SPHERICAL
}

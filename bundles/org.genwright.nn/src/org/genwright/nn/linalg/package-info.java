/**
 * Linear algebra of small dense matrices in plain Java double precision: Cholesky factors with their solves and
 * determinants, rank updates, log-sum-exp. For matrices of the data's dimensions; whatever has a batch axis is an op.
 */
package org.genwright.nn.linalg;

package org.genwright.nn.density;

/**
 * What one hard assignment of rows to their nearest centres says; with wₙ the weight of row n and k(n) its centre,
 * <pre>inertia = Σₙ wₙ ‖xₙ − c_k(n)‖²     weights_k = Σ_{k(n)=k} wₙ     sums_k = Σ_{k(n)=k} wₙ xₙ</pre>
 *
 * @param inertia weighted sum of squared distances; NaN if a row is not finite
 * @param changed number of rows whose centre differs from the one before this call
 * @param weights [K]
 * @param sums    [K, D]
 */
public record Clusters(double inertia, long changed, double[] weights, double[][] sums) {
}

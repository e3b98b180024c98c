/**
 * Passes over many rows of data for densities built from Gaussian components and for nearest centres. A pass composes
 * registered ops over blocks of rows, with preallocated workspace, slice by slice on the device's threads: rows are
 * uploaded once ({@link org.genwright.nn.density.DataRows}), a pass is prepared once, parameters come in and sums go
 * out on every call. What is done with the sums (EM, k-means) belongs to families.
 */
package org.genwright.nn.density;

/**
 * ND4J under the engine: its loading, memory made of its arrays, and the portable kernels written with its operations.
 * {@link org.genwright.nn.nd4j.Nd4jArrays} is what a plug-in's portable kernel needs.
 */
package org.genwright.nn.nd4j;

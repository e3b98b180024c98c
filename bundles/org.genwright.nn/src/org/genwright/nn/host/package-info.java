/**
 * The fast path on host memory, and the only package that uses the Vector API, raw addresses and BLAS directly. Not
 * exported: devices choose it, ops reach it through the registry.
 */
package org.genwright.nn.host;

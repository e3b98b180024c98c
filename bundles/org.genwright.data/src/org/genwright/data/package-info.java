/**
 * Datasets in memory, their classes and their content hash: what tables, arrays, images, the catalogue and generated
 * data have in common.
 */
package org.genwright.data;
